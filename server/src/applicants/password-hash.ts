import { hash, verify } from '@node-rs/argon2';
import { Fault } from '../fault.ts';

/** argon2id (the library's default) by the OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each one takes 19 MiB and a core: a flood waits a little and is then refused, and the rest of the service goes on. */
const AT_ONCE = 2;
const WAITING = 32;
/** Running and waiting together. */
export const MOST_HASHES = AT_ONCE + WAITING;

/** Of a password that nobody knows; verified when there is no account, so that the answer takes as long. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$IAE4idi0Uz7basytGAI7Pw$LxNoNOODHDam2GWnusNGiZ8Pw8JbxB1FMQ+IVgmFrdY';

let running = 0;
const queue: (() => void)[] = [];

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, STRENGTH));
}

/** Never true without a stored hash. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const fits = await inTurn(() => verify(stored ?? NOBODY, password));
  return fits && stored !== null;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new Fault('UNAVAILABLE', { retryAfterSeconds: 5 });
    await new Promise<void>((resolve) => {
      queue.push(resolve);
    });
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // The turn passes on without a gap in which a newcomer could take it.
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}
