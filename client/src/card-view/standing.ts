import { useTranslation } from 'react-i18next';
import type { Standing_CardFragment } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';
import { currentLanguage } from '../text/language.ts';
import { courseOf } from './course.ts';

type StandingOf = Pick<Standing_CardFragment, 'status' | 'validUntil' | 'supplementDueOn' | 'progress'> & {
  /** A guest does not see it. */
  exitedOn?: string | null;
};

/** One sentence on where a card stands: against the usual times, what it waits for, or how it ended. */
export function useStanding() {
  const { t } = useTranslation('card-view');
  const { day, shortDay, shortDayWithWeekday } = useDates();
  const running = useRunning();

  return (card: StandingOf): string => {
    if (!courseOf(card.status)) return t('say.unknown');
    const { daysLeft: count, nextStep } = card.progress;
    switch (card.status) {
      case 'PENDING':
      case 'REVIEWED':
        return running(card);
      case 'APPROVED':
        if (nextStep === 'WAIT_FOR_EXTENSION') return t('standing.extension');
        if (!card.validUntil || count === null) return t('say.APPROVED');
        if (count === 0) return t('standing.validLastDay');
        return t('standing.valid', { day: shortDay(card.validUntil), count });
      case 'ADDITIONAL_DOCUMENTS_REQUIRED':
        if (!card.supplementDueOn || count === null) return t('say.ADDITIONAL_DOCUMENTS_REQUIRED');
        if (count === 0) return t('standing.dueLastDay');
        return t('standing.due', { day: shortDayWithWeekday(card.supplementDueOn), count });
      case 'COMPLETED':
        return card.exitedOn ? t('standing.left', { day: day(card.exitedOn) }) : t('say.COMPLETED');
      case 'EXPIRED':
        return card.validUntil ? t('standing.expired', { day: day(card.validUntil) }) : t('say.EXPIRED');
      case 'REJECTED':
      case 'WITHDRAWN':
      case 'LAPSED':
        return t(`say.${card.status}`);
    }
  };
}

/** Review and approval: which working day it is, how late it is, or that the longest time is over. */
function useRunning() {
  const { t } = useTranslation('card-view');
  const freeDays = useFreeDays();

  return (card: StandingOf): string => {
    const { overdue, late, daysLate, workingDay, targetFrom: from, targetTo: to, expedite } = card.progress;
    const step = card.status === 'REVIEWED' ? 'approval' : 'review';
    if (overdue) return t('standing.overdue');
    if (late) {
      return daysLate ? t(`standing.${step}Late`, { count: daysLate }) : t(`standing.${step}PastExpected`);
    }
    if (workingDay === null || from === null || to === null) {
      return t(card.status === 'REVIEWED' ? 'say.REVIEWED' : 'say.PENDING');
    }
    const free = freeDays(card.progress.holidays);
    if (expedite === 'GRANTED') {
      return workingDay > 0
        ? t(`standing.${step}Faster`, { workingDay, free })
        : t(`standing.${step}FasterFirst`, { free });
    }
    return workingDay > 0
      ? t(`standing.${step}`, { workingDay, from, to, free })
      : t(`standing.${step}First`, { from, to, free });
  };
}

/** “（4月4日–4月6日清明节不算）”, nothing where no holiday lies in between. */
function useFreeDays() {
  const { t } = useTranslation(['card-view', 'common']);
  const { shortDay } = useDates();
  return (holidays: StandingOf['progress']['holidays']): string => {
    if (holidays.length === 0) return '';
    const days = holidays.map(({ name, nameEn, from, to }) => {
      const words = {
        name: currentLanguage() === 'en' ? nameEn : name,
        from: shortDay(from),
        to: shortDay(to),
      };
      return t(from === to ? 'standing.freeDay' : 'standing.freeDays', words);
    });
    return t('standing.free', { days: days.join(t('common:listJoin')) });
  };
}
