import type { Caller } from '../access/caller.ts';
import { removeSubscriptions } from '../notifications/push-subscription.store.ts';
import type { Services } from '../services.ts';
import { endSession } from './session.store.ts';

/** Ends this browser's session or guest look-up; nothing is pushed to it any more. Safe to repeat. */
export async function signOut({ database, clock }: Services, { session, deviceHash }: Caller): Promise<void> {
  if (!session) return;
  const { tables } = database;
  await database.write(async (tx) => {
    await endSession(tx, tables, session.id, clock.realNow());
    await removeSubscriptions(tx, tables, { deviceHash });
  });
}
