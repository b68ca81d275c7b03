import { eq } from 'drizzle-orm';
import type { Caller } from '../access/caller.ts';
import { nthNewest, recordAttempt, takeBudgets } from '../applicants/attempts.store.ts';
import { LIMITS } from '../applicants/limits.ts';
import { secondsAfter, secondsUntil } from '../applicants/moments.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';

const { perAddress, perCode } = LIMITS.shareTries;

/**
 * Writes a try down as a wrong one, until it is known to be right; or says in how many seconds the address, or the code, may be
 * tried again. Counted for codes that exist and for made-up ones alike.
 */
export async function beginTry(
  tx: Writes,
  tables: Tables,
  vault: Vault,
  { address, deviceHash }: Caller,
  code: string,
  now: Date,
): Promise<{ wait: number } | { attemptId: string }> {
  const { lookUpAttempts: t } = tables;
  // The columns are those of look-ups: who tries stands in the place of the identity, what is tried in that of the phone.
  const identityHmac = vault.blindIndex('network-address', address);
  const phoneHmac = vault.blindIndex('share-code', code);
  await takeBudgets(tx, tables, [identityHmac, phoneHmac], now);
  const wrong = [eq(t.kind, 'SHARE'), eq(t.outcome, 'REFUSED')];
  const windows = [
    { mark: eq(t.identityHmac, identityHmac), most: perAddress, seconds: LIMITS.hour },
    { mark: eq(t.phoneHmac, phoneHmac), most: perCode, seconds: LIMITS.day },
  ];
  const waits: number[] = [];
  for (const { mark, most, seconds } of windows) {
    const nth = await nthNewest(tx, tables, [...wrong, mark], secondsAfter(now, -seconds), most);
    waits.push(nth ? secondsUntil(now, secondsAfter(nth, seconds)) : 0);
  }
  const wait = Math.max(...waits);
  if (wait > 0) return { wait };
  const attempt = { kind: 'SHARE', identityHmac, phoneHmac, deviceHash } as const;
  return { attemptId: await recordAttempt(tx, tables, attempt, 'REFUSED', now) };
}
