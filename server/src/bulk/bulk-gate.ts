import type { Services } from '../services.ts';

/** Under load a list waits, but no longer than this for its next part: some day it is done. In milliseconds. */
const LONGEST_WAIT = 5 * 60_000;

/** Whether the next part of a list may be checked: single look-ups go first. */
export function bulkGate({ load, clock }: Pick<Services, 'load' | 'clock'>): () => boolean {
  let waitingSince: number | undefined;
  return () => {
    const now = clock.realNow().getTime();
    const isFree =
      load.level() === 'LOW' || (waitingSince !== undefined && now >= waitingSince + LONGEST_WAIT);
    waitingSince = isFree ? undefined : (waitingSince ?? now);
    return isFree;
  };
}
