import type { Caller } from '../access/caller.ts';
import type { Services } from '../services.ts';
import { endSession } from './session.store.ts';

/** Ends this browser's session or guest look-up. Safe to repeat. */
export async function signOut({ database, clock }: Services, { session }: Caller): Promise<void> {
  if (!session) return;
  await database.write((tx) => endSession(tx, database.tables, session.id, clock.realNow()));
}
