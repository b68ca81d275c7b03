import type { CodePurpose } from '@exit-card/shared/applicant';
import { and, eq, gt, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';
import { codeHmac, isSameHmac } from './one-time-code.ts';

/** What a code is good for; it is refused for anything else. */
export interface CodeBinding {
  purpose: CodePurpose;
  identityHmac: string;
  phoneHmac: string;
  deviceHash: string;
}

/** Replaces the older codes for the same phone and purpose. */
export async function issueCode(
  tx: Writes,
  { oneTimeCodes: t }: Tables,
  { id, codeHmac, now, ...binding }: CodeBinding & { id: string; codeHmac: string; now: Date },
): Promise<Date> {
  const expiresAt = secondsAfter(now, LIMITS.code.lifetime);
  await tx
    .update(t)
    .set({ closedAt: now })
    .where(and(eq(t.phoneHmac, binding.phoneHmac), eq(t.purpose, binding.purpose), gt(t.expiresAt, now)));
  await tx.insert(t).values({ id, codeHmac, createdAt: now, expiresAt, ...binding });
  return expiresAt;
}

export type CodeTry = { right: true } | { right: false; triesLeft: number };

/** Counts the try, then looks at the code: the count is the condition of the write, so tries side by side share it. */
export async function tryCode(
  tx: Writes,
  { oneTimeCodes: t }: Tables,
  vault: Vault,
  given: CodeBinding & { challengeId: string; code: string },
  now: Date,
): Promise<CodeTry> {
  const [row] = await tx
    .update(t)
    .set({ tries: sql`${t.tries} + 1` })
    .where(
      and(
        eq(t.id, given.challengeId),
        eq(t.purpose, given.purpose),
        eq(t.identityHmac, given.identityHmac),
        eq(t.phoneHmac, given.phoneHmac),
        eq(t.deviceHash, given.deviceHash),
        isNull(t.closedAt),
        // A clock that was put back brings no code to life again.
        lte(t.createdAt, now),
        gt(t.expiresAt, now),
        lt(t.tries, LIMITS.code.tries),
      ),
    )
    .returning({ stored: t.codeHmac, tries: t.tries });
  const offered = codeHmac(vault, given.challengeId, given.code);
  if (!row) return { right: false, triesLeft: 0 };
  if (!isSameHmac(offered, row.stored)) return { right: false, triesLeft: LIMITS.code.tries - row.tries };
  await tx.update(t).set({ closedAt: now }).where(eq(t.id, given.challengeId));
  return { right: true };
}

/** Every open code of this person. */
export async function closeCodes(tx: Writes, { oneTimeCodes: t }: Tables, identityHmac: string, now: Date) {
  await tx
    .update(t)
    .set({ closedAt: now })
    .where(and(eq(t.identityHmac, identityHmac), isNull(t.closedAt)));
}

/** When the register could not answer, the right code may be used again; not when a newer one replaced it. */
export async function giveBackCode(tx: Writes, { oneTimeCodes: t }: Tables, id: string, usedAt: Date) {
  await tx
    .update(t)
    .set({ closedAt: null, tries: 0 })
    .where(and(eq(t.id, id), eq(t.closedAt, usedAt)));
}
