import { plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
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
  const recorded = await recordWhatHappened(services);
  await archiveCards(services);
  await watchCases(services);
  return (await remindOwners(services)) && recorded;
}

/** Ends are looked for each minute; all else comes at midnight, or three hours before: it is done once after either. */
export function startCardSweep(services: Services): { stop(): Promise<void> } {
  let lastTurn: number | undefined;
  async function round(): Promise<void> {
    const turn = turnBefore(services.clock.now());
    if (turn === lastTurn) await recordWhatHappened(services);
    else if (await sweepCards(services)) lastTurn = turn;
  }
  return repeat(MINUTE, round, (error) => services.log.error(error, 'card sweep failed'), 0);
}

function turnBefore(now: Date): number {
  const midnight = startOfDay(plainDateAt(now)).getTime();
  return now.getTime() < midnight + EVENING ? midnight : midnight + EVENING;
}
