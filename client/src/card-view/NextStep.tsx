import { useTranslation } from 'react-i18next';
import type { CardActionName, Verdict_CardFragment } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';
import { courseOf } from './course.ts';

/** What to do now: only what can be done. */
export function NextStep({ card }: { card: Verdict_CardFragment }) {
  const { t } = useTranslation(['card-view', 'status']);
  const { shortDay } = useDates();
  const tail = card.number.slice(-5);
  const { extensionOpensAt, late, nextStep } = card.progress;

  if (!courseOf(card.status)) return t('next.unknown', { tail });
  if (late) return t('next.late', { tail });
  if (card.status === 'ADDITIONAL_DOCUMENTS_REQUIRED') {
    return isOpenHere(card, 'SUPPLEMENT') ? t('next.supplementHere') : t('next.supplement', { tail });
  }
  if (card.status !== 'APPROVED') return t(`status:${card.status}.next`);
  if (nextStep === 'WAIT_FOR_EXTENSION') return t('next.extensionPending');

  const extensionOpen = card.validUntil && extensionOpensAt && extensionOpensAt <= card.asOf;
  if (!extensionOpen) return t('next.valid');
  const extension = isOpenHere(card, 'REQUEST_EXTENSION') ? 'extensionHere' : 'extensionOpen';
  return `${t('next.valid')}${t(`next.${extension}`, { day: shortDay(card.validUntil!) })}`;
}

/** Whether the reader can do it on the page of the card; a guest cannot. */
function isOpenHere(card: Verdict_CardFragment, action: CardActionName): boolean {
  if (card.__typename !== 'Card') return false;
  return card.openActions.some(({ name, elsewhere }) => name === action && !elsewhere);
}
