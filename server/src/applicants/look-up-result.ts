import type { Caller } from '../access/caller.ts';
import type { Services } from '../services.ts';
import type { CardsFound, NoRecord } from './look-up-outcome.ts';
import { lookUpOutcome } from './look-up-outcome.ts';
import { endsAt } from './session.ts';

/** What this browser's guest look-up shows now; null when there is none. */
export async function lookUpResult(
  services: Services,
  { session }: Caller,
): Promise<CardsFound | NoRecord | null> {
  if (session?.kind !== 'GUEST') return null;
  const { applicantId, cardNumber } = session;
  return lookUpOutcome(services, services.database.read, { applicantId, cardNumber }, endsAt(session), null);
}
