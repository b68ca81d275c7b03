import { useTranslation } from 'react-i18next';
import type { Verdict_CardFragment } from '../graphql/documents.ts';
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
  if (card.status === 'ADDITIONAL_DOCUMENTS_REQUIRED') return t('next.supplement', { tail });
  if (card.status !== 'APPROVED') return t(`status:${card.status}.next`);
  if (nextStep === 'WAIT_FOR_EXTENSION') return t('next.extensionPending');

  const extensionOpen = card.validUntil && extensionOpensAt && extensionOpensAt <= card.asOf;
  return extensionOpen
    ? `${t('next.valid')}${t('next.extensionOpen', { day: shortDay(card.validUntil!) })}`
    : t('next.valid');
}
