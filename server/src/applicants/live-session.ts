import type { LiveSession } from '../access/caller.ts';
import { DatabaseBusy } from '../db/errors.ts';
import type { Services } from '../services.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';
import { findSession, touchSession } from './session.store.ts';
import { isAlive } from './session.ts';
import { isToken } from './session-token.ts';

type Sources = Pick<Services, 'database' | 'clock'>;

/** The session that a cookie's token opens; null for anything else. No sign of life: what a page does by itself keeps nobody signed in. */
export async function peekLiveSession(
  { database, clock }: Sources,
  token: string | undefined,
): Promise<LiveSession | null> {
  if (token === undefined || !isToken(token)) return null;
  const session = await findSession(database.read, database.tables, token);
  return session && isAlive(session, clock.realNow()) ? session : null;
}

/** As `peekLiveSession`, at every request anew. A request is a sign of life. */
export async function findLiveSession(
  { database, clock }: Sources,
  token: string | undefined,
): Promise<LiveSession | null> {
  const session = await peekLiveSession({ database, clock }, token);
  const now = clock.realNow();
  if (!session || session.kind === 'GUEST' || session.lastSeenAt > secondsAfter(now, -LIMITS.session.touch))
    return session;
  const lastSeenAt = await database
    .write((tx) => touchSession(tx, database.tables, session, now))
    .catch((error: unknown) => {
      // It was alive; that this cannot be written down keeps nobody from reading.
      if (error instanceof DatabaseBusy) return session.lastSeenAt;
      throw error;
    });
  return { ...session, lastSeenAt };
}
