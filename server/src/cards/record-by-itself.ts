import { type Moment, thisMoment } from '../clock.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { SYSTEM } from './actor.ts';
import { happenedByItself } from './by-itself.ts';
import type { Case } from './card.ts';
import { storeCardDone } from './card-done.store.ts';
import { batches, ended, maybeOverdue, overInSilence } from './sweep-cards.store.ts';

const BY = { actor: SYSTEM, requestId: 'sweep' };

/**
 * Records what has happened to cards by itself, each card in the order in which it happened: extensions that silence granted,
 * validities and deadlines that are over, cases that took too long. Gives whether no card failed. Where another process or
 * person was faster the card is left to the next round.
 */
export async function recordWhatHappened(services: Services): Promise<boolean> {
  const { database } = services;
  const at = thisMoment(services);
  let allDone = true;
  for (const feed of [overInSilence, ended, maybeOverdue])
    for await (const files of batches(database, feed(database.tables, at.now)))
      for (const file of files) allDone = (await settle(services, file, at)) && allDone;
  return allDone;
}

async function settle(services: Services, before: Case, at: Moment): Promise<boolean> {
  const { database, log } = services;
  let file = before;
  try {
    for (let done = happenedByItself(file, at); done; done = happenedByItself(file, at)) {
      const [known, next] = [file, done];
      file = await database.write((tx) => storeCardDone(tx, database.tables, known, next, BY, at.now));
    }
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === 'CONFLICT') return true;
    log.error({ err: error, cardId: before.card.id }, 'what happened to a card was not recorded');
    return false;
  }
}
