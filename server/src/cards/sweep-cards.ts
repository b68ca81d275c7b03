import { plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { lastCardRound } from '../http/metrics.ts';
import { repeat } from '../repeat.ts';
import type { Services } from '../services.ts';
import { archiveCards } from './archive-cards.ts';
import { recordWhatHappened } from './record-by-itself.ts';
import { remindOwners } from './remind-owners.ts';
import { watchCases } from './watch-cases.ts';

const MINUTE = 60_000;
const EVENING = 21 * 60 * MINUTE;

/** Everything that time does to cards. Safe to repeat and on several servers; gives whether all of it was done. */
export async function sweepCards(services: Services): Promise<boolean> {
  let allDone = true;
  for (const part of [recordWhatHappened, archiveCards, watchCases, remindOwners])
    allDone = (await attempt(services, part)) && allDone;
  return allDone;
}

/** Ends are looked for each minute; all else comes at midnight, or three hours before: it is done once after either. */
export function startCardSweep(services: Services): { stop(): Promise<void> } {
  return repeat(MINUTE, cardRounds(services), (error) => services.log.error(error, 'card round failed'), 0);
}

/** One round after the other; what was not done for every card is tried again in the next. */
export function cardRounds(services: Services): () => Promise<void> {
  let lastTurn: number | undefined;
  return async () => {
    const turn = turnBefore(services.clock.now());
    const isNew = turn !== lastTurn;
    const allDone = await (isNew ? sweepCards(services) : attempt(services, recordWhatHappened));
    if (!allDone) return;
    lastTurn = turn;
    lastCardRound.set(Math.floor(services.clock.realNow().getTime() / 1000));
  };
}

/** A part that fails keeps no other from its work. */
async function attempt(services: Services, part: (services: Services) => Promise<boolean>): Promise<boolean> {
  return part(services).catch((error: unknown) => {
    services.log.error(error, 'card sweep failed');
    return false;
  });
}

function turnBefore(now: Date): number {
  const midnight = startOfDay(plainDateAt(now)).getTime();
  return now.getTime() < midnight + EVENING ? midnight : midnight + EVENING;
}
