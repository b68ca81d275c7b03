import { daysBetween, type PlainDate } from '@exit-card/shared/plain-date';
import { dayOf } from '../text/dates.ts';
import type { KeptCard } from './kept.ts';

/** The card with the days that are left counted from today; only the clock is known to have moved. */
export function agedCard(card: KeptCard, today: PlainDate): KeptCard {
  const { daysLeft } = card.progress;
  if (daysLeft === null) return card;
  const passed = Math.max(0, daysBetween(dayOf(card.asOf), today));
  return { ...card, progress: { ...card.progress, daysLeft: Math.max(0, daysLeft - passed) } };
}

/** The last day of what the card says, when it is over: then the card says something that no longer holds. */
export function dayPassed(card: KeptCard, today: PlainDate): string | null {
  const last =
    card.status === 'APPROVED'
      ? card.validUntil
      : card.status === 'ADDITIONAL_DOCUMENTS_REQUIRED'
        ? card.supplementDueOn
        : null;
  return last !== null && last < today ? last : null;
}
