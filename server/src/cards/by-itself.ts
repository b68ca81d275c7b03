import type { Moment } from '../clock.ts';
import type { Done } from './act.ts';
import { act } from './act.ts';
import type { ActionName } from './actions.ts';
import { SYSTEM } from './actor.ts';
import type { Case } from './card.ts';

/** In the order in which they can come: what silence granted lengthens the validity that may be over by now too. */
const BY_ITSELF = ['grantExtension', 'expire', 'lapse', 'recordDelay'] as const satisfies ActionName[];

/** What has happened to a card by itself and is recorded next; null when all of it is. */
export function happenedByItself(file: Case, at: Moment): Done | null {
  for (const name of BY_ITSELF) {
    const done = act(file, name, SYSTEM, {}, at);
    if (done.ok) return done;
  }
  return null;
}
