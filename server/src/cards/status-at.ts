import type { CardStatus } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { addDays, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { ROWS } from './actions.ts';
import type { Card } from './card.ts';

/** What a status becomes when it ends by itself: the rows of the table that are open only then. */
export const ENDS_AS: Partial<Record<CardStatus, CardStatus>> = Object.fromEntries(
  Object.values(ROWS)
    .filter(({ afterEnd }) => afterEnd === 'ONLY')
    .flatMap(({ from, to }) => from.map((status) => [status, to])),
);

/** Ends are exclusive: at `endsAt` the stored status is over. */
export function hasEnded(card: Pick<Card, 'endsAt'>, now: Date): boolean {
  return card.endsAt !== null && card.endsAt <= now;
}

/** The status as it is now, whether or not its end was recorded yet. */
export function statusAt(card: Pick<Card, 'status' | 'endsAt'>, now: Date): CardStatus {
  return hasEnded(card, now) ? (ENDS_AS[card.status] ?? card.status) : card.status;
}

/** The last valid day as it is now: past the recorded one, silence has granted the extension that holds the end. */
export function validUntilAt({ validUntil, endsAt }: Card, now: Date): PlainDate | null {
  const isHeld = validUntil !== null && endsAt !== null && endOfDay(validUntil) <= now;
  return isHeld ? addDays(plainDateAt(endsAt), -1) : validUntil;
}
