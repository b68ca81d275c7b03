import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CHECK_ID, CheckStep } from '../../app/CheckStep.tsx';
import { cardPath, receiptPath } from '../../app/card-path.ts';
import { SubmitSupplementDocument } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { answered } from '../../wish-view/answered.ts';
import { useItemWords } from '../../wish-view/item-words.ts';
import { useRefusalWords } from '../../wish-view/refusal-words.ts';
import { SentFiles } from './SentFiles.tsx';
import { useKey } from './use-key.ts';
import type { Wish } from './WishFrame.tsx';

interface Props {
  wish: Wish;
  request: NonNullable<Wish['card']['supplement']>;
}

/** Each document with its files and the way back to change them. */
export function SupplementCheck({ wish: { card, grantId, trip }, request }: Props) {
  const { t } = useTranslation(['wishes', 'common']);
  const { until } = useDates();
  const itemWords = useItemWords();
  const refusalWords = useRefusalWords();
  const navigate = useNavigate();
  const key = useKey();
  const [submit] = useMutation(SubmitSupplementDocument, { fetchPolicy: 'no-cache' });
  const names = (codes: readonly string[]) =>
    request.items
      .filter(({ code }) => codes.includes(code))
      .map((item) => itemWords(item).name)
      .join(t('common:listJoin'));
  const wrong = (text: string): readonly FieldError[] => [{ id: CHECK_ID, text }];

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
    if (answer?.reason === 'ITEMS_MISSING')
      return wrong(t('materials.notYet', { items: names(answer.items) }));
    if (answer?.reason === 'FILES_IN_SCAN')
      return wrong(t('materials.inScan', { items: names(answer.items) }));
    return wrong(refusalWords(answer));
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
