import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { useKey } from '../../app/use-key.ts';
import { useSend } from '../../app/use-send.ts';
import { SubmitBulkDocument } from '../../graphql/documents.ts';
import { INPUT_IDS, lineErrors } from '../../identity/fields.ts';
import { ListInput } from '../../list-input/ListInput.tsx';
import { useUploadList } from '../../list-input/use-upload-list.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { refusedAt } from './bulk-refusal.ts';
import { CheckResult } from './CheckResult.tsx';
import { useList } from './use-list.ts';

/** List, name and purpose; what will come back as faulty is said before it is sent. */
export function BulkForm({ orgId }: { orgId: string }) {
  const { t } = useTranslation('bulk');
  const navigate = useNavigate();
  const list = useList();
  const [title, setTitle] = useState('');
  const [purpose, setPurpose] = useState('');
  const key = useKey();
  const onItsWay = useUploadList(orgId);
  const [submitBulk] = useMutation(SubmitBulkDocument);
  const { errors, errorOf, busy, fault, run } = useSend();
  const { id: at, check, rows: count } = list;

  async function send() {
    const wrong = list.fault();
    const faults = [
      ...(wrong ? [{ id: at, text: wrong }] : []),
      ...lineErrors('TITLE', title),
      ...lineErrors('PURPOSE', purpose),
    ];
    if (faults.length > 0) return faults;
    const fileId = await onItsWay.upload(list.asFile());
    if (!fileId) return [{ id: at, text: t('upload.refused') }];
    const idempotencyKey = key.keyOf(fileId, title, purpose);
    const input = { organisationId: orgId, fileId, idempotencyKey, title, purpose };
    const answer = (await submitBulk({ variables: { input } })).data?.submitBulk;
    if (!answer) return [];
    key.answered();
    onItsWay.answered();
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
      <ListInput list={list} words={t('form', { returnObjects: true })} error={errorOf(at)}>
        {check && <CheckResult check={check} />}
      </ListInput>
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
