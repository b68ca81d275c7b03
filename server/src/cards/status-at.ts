import type { CardStatus } from '@exit-card/shared/card';
import { ROWS } from './actions.ts';
import type { Card } from './card.ts';

/** What a status becomes when it ends by itself: the rows of the table that are open only then. */
export const ENDS_AS: Partial<Record<CardStatus, CardStatus>> = Object.fromEntries(
  Object.values(ROWS)
    .filter(({ afterEnd }) => afterEnd === 'ONLY')
    .flatMap(({ from, to }) => from.map((status) => [status, to ?? status])),
);

/** Ends are exclusive: at `endsAt` the stored status is over. */
export function hasEnded(card: Pick<Card, 'endsAt'>, now: Date): boolean {
  return card.endsAt !== null && card.endsAt <= now;
}

/** The status as it is now, whether or not its end was recorded yet. */
export function statusAt(card: Pick<Card, 'status' | 'endsAt'>, now: Date): CardStatus {
  return hasEnded(card, now) ? (ENDS_AS[card.status] ?? card.status) : card.status;
}
