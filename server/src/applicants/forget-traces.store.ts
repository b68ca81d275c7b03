import { and, inArray, lt, lte } from 'drizzle-orm';
import type { Services } from '../services.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';

/** Deletes what was kept for throttling and delivery only, when its time is over. For the hourly sweep; safe on several servers. */
export async function forgetTraces({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const t = database.tables;
  const now = clock.realNow();
  const old = secondsAfter(now, -LIMITS.kept);
  const yesterday = secondsAfter(now, -LIMITS.day);
  const unmarked = secondsAfter(now, -LIMITS.deviceKept);
  const settled = inArray(t.outboxMessages.state, ['SENT', 'FAILED', 'WITHHELD']);
  await database.write(async (tx) => {
    await tx.delete(t.lookUpAttempts).where(lt(t.lookUpAttempts.at, old));
    await tx.delete(t.budgets).where(lt(t.budgets.lastSpentAt, old));
    await tx.delete(t.oneTimeCodes).where(lt(t.oneTimeCodes.createdAt, yesterday));
    await tx.delete(t.passkeyChallenges).where(lte(t.passkeyChallenges.expiresAt, now));
    await tx.delete(t.knownDevices).where(lt(t.knownDevices.lastProvenAt, unmarked));
    await tx.delete(t.sessions).where(lt(t.sessions.createdAt, old));
    const sent = inArray(t.deliveries.state, ['SENT', 'FAILED', 'WITHHELD']);
    await tx.delete(t.deliveries).where(and(sent, lt(t.deliveries.nextTryAt, old)));
    await tx.delete(t.outboxMessages).where(and(settled, lt(t.outboxMessages.createdAt, yesterday)));
  });
}
