import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useKey } from '../../app/use-key.ts';
import { useSend } from '../../app/use-send.ts';
import {
  type HotlineFound_CardFragment,
  TakeDocumentsDocument,
  type TakeDocumentsMutation,
} from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { WhilePending } from '../../upload/WhilePending.tsx';
import { AskedItem } from '../../wish-view/AskedItem.tsx';
import { answered } from '../../wish-view/answered.ts';
import { useDocumentsRefusal } from '../../wish-view/documents-refusal.ts';

const LIST_ID = 'documents';

export type Taken = Extract<TakeDocumentsMutation['answer'], { __typename: 'DocumentsTaken' }>;

interface Props {
  cardId: string;
  request: NonNullable<HotlineFound_CardFragment['supplement']>;
  /** After a file came or went. */
  onChanged: () => Promise<unknown>;
  onTaken: (taken: Taken) => void;
}

/** Scans at the counter what is asked for, and hands it in for who brought it. */
export function TakeDocuments({ cardId, request, onChanged, onTaken }: Props) {
  const { t } = useTranslation(['counter-desk', 'wishes']);
  const { until } = useDates();
  const refusalWords = useDocumentsRefusal(request.items);
  const { errors, errorOf, busy, fault, run } = useSend();
  const key = useKey();
  const [take] = useMutation(TakeDocumentsDocument, { fetchPolicy: 'no-cache' });

  async function send() {
    const input = { cardId, idempotencyKey: key.keyOf(request.id) };
    const answer = await answered(take({ variables: { input } }));
    key.answered();
    if (answer?.__typename !== 'DocumentsTaken') return [{ id: LIST_ID, text: refusalWords(answer) }];
    onTaken(answer);
    return [];
  }

  return (
    <section className="stack" aria-labelledby="documents-title">
      <h4 className="h-s" id="documents-title">
        {t('documents.title')}
      </h4>
      <p className="quiet">{t('documents.lead', { until: until(request.dueAt) })}</p>
      <ErrorSummary errors={errors} />
      <FaultNotice error={fault} />
      <ol className="tasks" id={LIST_ID} tabIndex={-1}>
        {request.items.map((item, index) => (
          <AskedItem
            key={item.code}
            number={index + 1}
            item={item}
            requestId={request.id}
            heading="h5"
            readable={false}
            onChanged={onChanged}
          />
        ))}
      </ol>
      <WhilePending files={request.items.flatMap(({ files }) => files ?? [])} onLook={onChanged} />
      <p className="note">{t('wishes:materials.formats')}</p>
      {errorOf(LIST_ID) && <p className="msg">{errorOf(LIST_ID)}</p>}
      <p className="row">
        <Button busy={busy} onClick={() => run(send)}>
          {t('documents.send')}
        </Button>
      </p>
      <p className="note">{t('documents.fixed')}</p>
    </section>
  );
}
