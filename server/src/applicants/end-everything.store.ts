import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { endCounterCodes } from './counter-check.store.ts';

/**
 * Ends every session, every one-time code and every text message that waits; gives how many sessions. After a restore what was ended
 * since the backup would be alive again.
 */
export async function endEverything({ write, tables }: Database, now: Date): Promise<number> {
  const { sessions, oneTimeCodes, outboxMessages, deliveries } = tables;
  return write(async (tx) => {
    await endCounterCodes(tx, tables);
    await tx.update(oneTimeCodes).set({ closedAt: now }).where(isNull(oneTimeCodes.closedAt));
    await tx
      .update(outboxMessages)
      .set({ state: 'FAILED', bodyCipher: null })
      .where(and(eq(outboxMessages.state, 'WAITING'), isNull(outboxMessages.sentAt)));
    await tx.update(deliveries).set({ state: 'FAILED' }).where(eq(deliveries.state, 'WAITING'));
    const ended = await tx
      .update(sessions)
      .set({ endedAt: now })
      .where(isNull(sessions.endedAt))
      .returning({ id: sessions.id });
    return ended.length;
  });
}
