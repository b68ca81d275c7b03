import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CHECK_ID, CheckStep } from '../../app/CheckStep.tsx';
import { cardPath, receiptPath } from '../../app/card-path.ts';
import { useKey } from '../../app/use-key.ts';
import { SubmitSupplementDocument } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { answered } from '../../wish-view/answered.ts';
import { useDocumentsRefusal } from '../../wish-view/documents-refusal.ts';
import { useItemWords } from '../../wish-view/item-words.ts';
import { SentFiles } from './SentFiles.tsx';
import type { Wish } from './WishFrame.tsx';

interface Props {
  wish: Wish;
  request: NonNullable<Wish['card']['supplement']>;
}

/** Each document with its files and the way back to change them. */
export function SupplementCheck({ wish: { card, grantId, trip }, request }: Props) {
  const { t } = useTranslation('wishes');
  const { until } = useDates();
  const itemWords = useItemWords();
  const refusalWords = useDocumentsRefusal(request.items);
  const navigate = useNavigate();
  const key = useKey();
  const [submit] = useMutation(SubmitSupplementDocument, { fetchPolicy: 'no-cache' });

  async function send(): Promise<readonly FieldError[]> {
    const idempotencyKey = key.keyOf(request.id);
    const input = { cardId: card.id, channel: 'WEB' as const, idempotencyKey, ...(grantId && { grantId }) };
    const answer = await answered(submit({ variables: { input } }));
    key.answered();
    if (answer?.__typename === 'SupplementSubmitted') {
      await navigate(receiptPath(card.id, answer.receipt.id, grantId), {
        replace: true,
        state: { just: true },
      });
      return [];
    }
    return [{ id: CHECK_ID, text: refusalWords(answer) }];
  }

  return (
    <CheckStep
      title={t('submit.title')}
      caption={t('submit.caption', { trip, until: until(request.dueAt) })}
      rows={request.items.map((item) => ({
        label: itemWords(item).name,
        value: <SentFiles item={item} />,
        step: item.code,
      }))}
      onChange={() => navigate(`${cardPath('card', card.id, grantId)}#materials`)}
      send={t('submit.send')}
      onSend={send}
      note={t(grantId ? 'submit.noteHeld' : 'submit.note')}
    />
  );
}
