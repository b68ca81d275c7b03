import { useTranslation } from 'react-i18next';
import type { CardRow_CardFragment } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';

/** The one line of a card in a list: what is next and until when, or how it ended. */
export function useRowWords() {
  const { t } = useTranslation('card-view');
  const { day, shortDay, shortDayWithWeekday } = useDates();

  return (card: CardRow_CardFragment): string | undefined => {
    const { daysLeft: count, expectedOn, late } = card.progress;
    switch (card.status) {
      case 'PENDING':
      case 'REVIEWED':
        if (late) return t('row.late');
        return expectedOn
          ? t('row.expected', { day: shortDayWithWeekday(expectedOn) })
          : t(`say.${card.status}`);
      case 'APPROVED':
        if (!count) return t('row.validLastDay');
        return t('row.valid', { day: shortDay(card.validUntil!), count });
      case 'ADDITIONAL_DOCUMENTS_REQUIRED':
        if (!count) return t('row.dueLastDay');
        return t('row.due', { day: shortDayWithWeekday(card.supplementDueOn!), count });
      case 'COMPLETED':
        return card.__typename === 'Card' && card.exitedOn
          ? t('row.left', { day: day(card.exitedOn) })
          : t('say.COMPLETED');
      case 'EXPIRED':
        return t('row.expired', { day: day(card.validUntil!) });
      case 'REJECTED':
      case 'WITHDRAWN':
      case 'LAPSED':
        return t(`say.${card.status}`);
    }
  };
}
