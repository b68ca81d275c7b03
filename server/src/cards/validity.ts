import type { PlainDate } from '@exit-card/shared/plain-date';
import { addDays, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import type { Card } from './card.ts';

/** The last valid day as it is now: past the recorded one, silence has granted the extension that holds the end. */
export function validUntilAt({ validUntil, endsAt }: Card, now: Date): PlainDate | null {
  const isHeld = validUntil !== null && endsAt !== null && endOfDay(validUntil) <= now;
  return isHeld ? addDays(plainDateAt(endsAt), -1) : validUntil;
}
