import { useMutation } from '@apollo/client/react';
import { DECLARATION_TEXT } from '@exit-card/shared/card';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { useKey } from '../../app/use-key.ts';
import { useSend } from '../../app/use-send.ts';
import { SubmitOrgBatchDocument, type SubmitOrgBatchMutation } from '../../graphql/documents.ts';
import { INPUT_IDS, lineErrors } from '../../identity/fields.ts';
import { ListInput } from '../../list-input/ListInput.tsx';
import { useUploadList } from '../../list-input/use-upload-list.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { TickBox } from '../../ui/TickBox.tsx';
import { BatchCheck } from './BatchCheck.tsx';
import { Template } from './Template.tsx';
import { useBatchList } from './use-batch-list.ts';

const DECLARED = 'batch-declared';
type Refused = Extract<SubmitOrgBatchMutation['submitOrgBatch'], { __typename: 'BatchRefused' }>;

/** List, name and declaration; what will come back as faulty is said before it is sent. */
export function BatchForm({ orgId }: { orgId: string }) {
  const { t } = useTranslation('batches');
  const navigate = useNavigate();
  const list = useBatchList();
  const [title, setTitle] = useState('');
  const [declared, setDeclared] = useState(false);
  const key = useKey();
  const onItsWay = useUploadList(orgId);
  const [submitBatch] = useMutation(SubmitOrgBatchDocument);
  const { errors, errorOf, busy, fault, run } = useSend();
  const { id: at, check } = list;
  const count = check?.ok ? check.rows.length : 0;

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
    const fileId = await onItsWay.upload(list.asFile());
    if (!fileId) return [{ id: at, text: t('errors.notTaken') }];
    const input = {
      organisationId: orgId,
      fileId,
      title,
      declarationText: DECLARATION_TEXT,
      idempotencyKey: key.keyOf(fileId, title),
    };
    const answer = (await submitBatch({ variables: { input } })).data?.submitOrgBatch;
    if (!answer) return [];
    key.answered();
    onItsWay.answered();
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
      <Template />
      <ListInput list={list} words={t('form', { returnObjects: true })} error={errorOf(at)}>
        {check?.ok && <BatchCheck rows={check.rows} />}
      </ListInput>
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
