import type { LiveSession } from '../access/caller.ts';
import { DatabaseBusy } from '../db/errors.ts';
import type { Services } from '../services.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';
import { findSession, touchSession } from './session.store.ts';
import { isAlive } from './session.ts';
import { isToken } from './session-token.ts';

/** The session that a cookie's token opens, at every request anew; null for anything else. A request is a sign of life. */
export async function findLiveSession(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  token: string | undefined,
): Promise<LiveSession | null> {
  if (token === undefined || !isToken(token)) return null;
  const now = clock.realNow();
  const session = await findSession(database.read, database.tables, token);
  if (!session || !isAlive(session, now)) return null;
  if (session.kind === 'GUEST' || session.lastSeenAt > secondsAfter(now, -LIMITS.session.touch))
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
