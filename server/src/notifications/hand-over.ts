import type { Writes } from '../db/database.ts';
import type { Services } from '../services.ts';

export interface Due {
  readonly id: string;
  readonly tries: number;
  /** From then on nobody is to have it. Left out for what is given up after so many tries. */
  readonly lastAt?: Date;
}

/** What waits to be handed to an operator, and how. */
export interface Queue<Claimed> {
  /** Milliseconds to wait after each try; every one is longer than a sender may take. What has no last moment is given up after the last. */
  readonly backOff: readonly number[];
  /** For the log, of one that was not taken. */
  readonly notTaken: string;
  due(now: Date, atMost: number): Promise<readonly Due[]>;
  /** Of several deliverers one gets it; if it dies, it is due again at `nextTryAt`. */
  claim(tx: Writes, due: Due, nextTryAt: Date): Promise<Claimed | undefined>;
  /** WITHHELD: nobody is to have it any more. Rejects when it is not known to have been taken. */
  send(claimed: Claimed): Promise<'SENT' | 'WITHHELD'>;
  settle(tx: Writes, id: string, state: 'SENT' | 'FAILED' | 'WITHHELD', now: Date): Promise<void>;
}

const AT_ONCE = 20;

/** Hands over what is due, each by one deliverer only. Gives how many were taken by the operator. */
export async function handOver<Claimed>(services: Services, queue: Queue<Claimed>): Promise<number> {
  const due = await queue.due(services.clock.realNow(), AT_ONCE);
  const taken = await Promise.all(due.map((one) => handOverOne(services, queue, one)));
  return taken.filter(Boolean).length;
}

async function handOverOne<Claimed>(
  { database, clock, log }: Services,
  queue: Queue<Claimed>,
  due: Due,
): Promise<boolean> {
  const { backOff } = queue;
  const { tries, lastAt } = due;
  const now = clock.realNow();
  const settle = (state: 'SENT' | 'FAILED' | 'WITHHELD') =>
    database.write((tx) => queue.settle(tx, due.id, state, clock.realNow()));
  if (lastAt && now >= lastAt) {
    await settle('WITHHELD');
    return false;
  }
  // Also the last try has it for itself so long: it may be that of a deliverer that dies.
  const nextTryAt = new Date(now.getTime() + (backOff[tries] ?? backOff.at(-1)!));
  const isLast = lastAt ? nextTryAt >= lastAt : tries + 1 >= backOff.length;
  const claimed = await database.write((tx) => queue.claim(tx, due, nextTryAt));
  if (claimed === undefined) return false;
  let state: 'SENT' | 'WITHHELD';
  try {
    // Opened outside the write: one that cannot be read uses up its tries like one that is not taken.
    state = await queue.send(claimed);
  } catch {
    // The operator's error may quote the message, so it is not logged.
    log.warn({ messageId: due.id, tries: tries + 1 }, queue.notTaken);
    if (isLast) await settle('FAILED');
    return false;
  }
  await settle(state);
  return state === 'SENT';
}
