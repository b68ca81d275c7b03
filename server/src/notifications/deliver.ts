import { repeat } from '../repeat.ts';
import type { Services } from '../services.ts';
import type { DueMessage } from './outbox.store.ts';
import { claimMessage, dueMessages, openMessage, settleMessage } from './outbox.store.ts';

const SECOND = 1000;
/** Waits after each try; every one is longer than a sender may take. After the last the code has expired, so the message is given up. */
const BACK_OFF = [15, 30, 60, 120, 60].map((seconds) => seconds * SECOND);
const AT_ONCE = 20;

/** Hands over what is due, each message by one deliverer only. Gives how many were taken by the operator. */
export async function deliverDue(services: Services): Promise<number> {
  const { database, clock } = services;
  const due = await dueMessages(database.read, database.tables, clock.realNow(), AT_ONCE);
  const taken = await Promise.all(due.map((message) => deliver(services, message)));
  return taken.filter(Boolean).length;
}

async function deliver(
  { database, clock, vault, smsSender, log }: Services,
  due: DueMessage,
): Promise<boolean> {
  const isLast = due.tries + 1 >= BACK_OFF.length;
  const nextTryAt = new Date(clock.realNow().getTime() + (BACK_OFF[due.tries] ?? 0));
  const message = await database.write((tx) => claimMessage(tx, database.tables, due, nextTryAt));
  if (!message) return false;
  const { id } = message;
  try {
    // Opened outside the write: one that cannot be read uses up its tries like one that is not taken.
    await smsSender.send(openMessage(vault, message));
  } catch {
    // The operator's error may quote the message, so it is not logged.
    log.warn({ messageId: id, tries: due.tries + 1 }, 'text message not taken');
    if (isLast)
      await database.write((tx) => settleMessage(tx, database.tables, id, 'FAILED', clock.realNow()));
    return false;
  }
  await database.write((tx) => settleMessage(tx, database.tables, id, 'SENT', clock.realNow()));
  return true;
}

/** Delivers until it is stopped; the next round starts when the last one is over. */
export function startDelivery(services: Services, pause = SECOND / 2): { stop(): Promise<void> } {
  const onFault = (error: unknown) => services.log.error(error, 'delivery round failed');
  return repeat(pause, () => deliverDue(services), onFault);
}
