import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { useSend } from '../../app/use-send.ts';
import { INPUT_IDS, lineErrors } from '../../identity/fields.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { NotTaken } from '../../upload/put-file.ts';
import { refusedAt } from './bulk-refusal.ts';
import { ListInput } from './ListInput.tsx';
import { LIST_IDS, useList } from './use-list.ts';
import { useSendList } from './use-send-list.ts';

/** List, name and purpose; what will come back as faulty is said before it is sent. */
export function BulkForm({ orgId }: { orgId: string }) {
  const { t } = useTranslation('bulk');
  const navigate = useNavigate();
  const list = useList();
  const [title, setTitle] = useState('');
  const [purpose, setPurpose] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const sendList = useSendList(orgId, key);
  const { errors, errorOf, busy, fault, run } = useSend();
  const at = LIST_IDS[list.how];
  const count = list.check ? list.check.good + list.check.bad.length : 0;

  async function send() {
    const wrong = list.fault();
    const faults = [
      ...(wrong ? [{ id: at, text: wrong }] : []),
      ...lineErrors('TITLE', title),
      ...lineErrors('PURPOSE', purpose),
    ];
    if (faults.length > 0) return faults;
    const answer = await sendList({ title, purpose, file: list.asFile() }).catch((error: unknown) => {
      if (error instanceof NotTaken) return { __typename: 'FileRefused' as const, reason: error.reason };
      throw error;
    });
    if (!answer) return [];
    if (answer.__typename !== 'BulkAccepted') return [refusedAt(answer, at)];
    await navigate(generatePath(PATHS.bulkJob, { orgId, jobId: answer.job.id }));
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send);
  }

  return (
    <form className="stack-l" noValidate onSubmit={submit} aria-labelledby="new-check">
      <ErrorSummary errors={errors} />
      <h2 className="h-s" id="new-check">
        {t('form.title')}
      </h2>
      <ListInput list={list} error={errorOf(at)} />
      <Field
        id={INPUT_IDS.TITLE}
        label={t('form.name')}
        hint={t('form.nameHint')}
        error={errorOf(INPUT_IDS.TITLE)}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Field
        id={INPUT_IDS.PURPOSE}
        label={t('form.purpose')}
        hint={t('form.purposeHint')}
        error={errorOf(INPUT_IDS.PURPOSE)}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value)}
      />
      <p className="note">{t('note')}</p>
      <FaultNotice error={fault} />
      <p className="row">
        <Button type="submit" size="grow" busy={busy}>
          {count > 0 ? t('form.sendCount', { count }) : t('form.send')}
        </Button>
      </p>
    </form>
  );
}
