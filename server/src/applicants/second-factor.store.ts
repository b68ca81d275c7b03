import { and, eq, gt, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';

export type StoredFactor = Tables['secondFactors']['$inferSelect'];

export async function findFactor(
  reads: Reads,
  { secondFactors: f }: Tables,
  accountId: string,
): Promise<StoredFactor | undefined> {
  const [factor] = await reads.select().from(f).where(eq(f.id, accountId));
  return factor;
}

/** A new secret in place of whatever was there; not in force until it is confirmed. */
export async function replaceFactor(
  tx: Writes,
  { secondFactors: f }: Tables,
  vault: Vault,
  accountId: string,
  secret: Buffer,
  now: Date,
): Promise<void> {
  const sealed = vault.encrypt('second_factors.secret_cipher', accountId, secret.toString('base64url'));
  const fresh = { secretCipher: sealed, lastStep: 0, createdAt: now, confirmedAt: null };
  await tx
    .insert(f)
    .values({ id: accountId, ...fresh })
    .onConflictDoUpdate({ target: f.id, set: fresh });
}

/** In the encoding of `replaceFactor`. */
export function secretOf(vault: Vault, { id, secretCipher }: StoredFactor): Buffer {
  return Buffer.from(vault.decrypt('second_factors.secret_cipher', id, secretCipher), 'base64url');
}

/** Uses a step up; false when it or a later one was used before, or the secret was replaced meanwhile. */
export async function takeStep(
  tx: Writes,
  { secondFactors: f }: Tables,
  { id, secretCipher }: StoredFactor,
  lastStep: number,
): Promise<boolean> {
  const asRead = and(eq(f.id, id), eq(f.secretCipher, secretCipher), lt(f.lastStep, lastStep));
  const rows = await tx.update(f).set({ lastStep }).where(asRead).returning({ id: f.id });
  return rows.length > 0;
}

export async function confirmFactor(tx: Writes, { secondFactors: f }: Tables, id: string, now: Date) {
  await tx
    .update(f)
    .set({ confirmedAt: now })
    .where(and(eq(f.id, id), isNull(f.confirmedAt)));
}

/** No session has proven a factor that is replaced. */
export async function forgetProofs(tx: Writes, { sessions: s }: Tables, accountId: string): Promise<void> {
  await tx
    .update(s)
    .set({ secondFactorAt: null })
    .where(and(eq(s.accountId, accountId), isNotNull(s.secondFactorAt)));
}

/** Whether the person has a seat of an organisation now or soon. */
export async function hasSeat(
  reads: Reads,
  { orgSeats: s }: Tables,
  applicantId: string,
  now: Date,
): Promise<boolean> {
  const open = and(eq(s.applicantId, applicantId), isNull(s.endedAt), gt(s.validTo, now));
  return (await reads.$count(s, open)) > 0;
}
