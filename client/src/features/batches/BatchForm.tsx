import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { useSend } from '../../app/use-send.ts';
import type { SubmitOrgBatchMutation } from '../../graphql/documents.ts';
import { INPUT_IDS, lineErrors } from '../../identity/fields.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { TickBox } from '../../ui/TickBox.tsx';
import { NotTaken } from '../../upload/put-file.ts';
import { BatchListInput } from './BatchListInput.tsx';
import { BATCH_IDS, useBatchList } from './use-batch-list.ts';
import { useSendBatch } from './use-send-batch.ts';

const DECLARED = 'batch-declared';
type Refused = Extract<SubmitOrgBatchMutation['submitOrgBatch'], { __typename: 'BatchRefused' }>;

/** List, name and declaration; what will come back as faulty is said before it is sent. */
export function BatchForm({ orgId }: { orgId: string }) {
  const { t } = useTranslation('batches');
  const navigate = useNavigate();
  const list = useBatchList();
  const [title, setTitle] = useState('');
  const [declared, setDeclared] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const sendBatch = useSendBatch(orgId, key);
  const { errors, errorOf, busy, fault, run } = useSend();
  const at = BATCH_IDS[list.how];
  const count = list.check?.ok ? list.check.rows.length : 0;

  function refused({ reason, line }: Refused): FieldError {
    const text = t(`refused.${reason}`);
    const id = reason === 'DECLARATION_MISSING' ? DECLARED : at;
    return { id, text: line ? t('refused.atLine', { line, text }) : text };
  }

  async function send() {
    const wrong = list.fault();
    const faults = [
      ...(wrong ? [{ id: at, text: wrong }] : []),
      ...lineErrors('TITLE', title),
      ...(declared ? [] : [{ id: DECLARED, text: t('errors.notDeclared') }]),
    ];
    if (faults.length > 0) return faults;
    const answer = await sendBatch({ title, file: list.asFile() }).catch((error: unknown) => {
      if (error instanceof NotTaken) return { __typename: 'FileRefused' as const, reason: error.reason };
      throw error;
    });
    if (!answer) return [];
    if (answer.__typename === 'FileRefused') return [{ id: at, text: t('errors.notTaken') }];
    if (answer.__typename === 'BatchRefused') return [refused(answer)];
    await navigate(generatePath(PATHS.batch, { orgId, batchId: answer.batch.id }));
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send);
  }

  return (
    <form className="stack-l" noValidate onSubmit={submit} aria-labelledby="new-batch">
      <ErrorSummary errors={errors} />
      <h2 className="h-s" id="new-batch">
        {t('form.title')}
      </h2>
      <BatchListInput list={list} error={errorOf(at)} />
      <Field
        id={INPUT_IDS.TITLE}
        label={t('form.name')}
        hint={t('form.nameHint')}
        error={errorOf(INPUT_IDS.TITLE)}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TickBox id={DECLARED} error={errorOf(DECLARED)} checked={declared} onChange={setDeclared}>
        {t('form.declared')}
      </TickBox>
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
