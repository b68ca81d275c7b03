import { createHash } from 'node:crypto';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';

export type StoredPasskey = Tables['passkeys']['$inferSelect'];

/** Of an account, oldest first. */
export function passkeysOf(
  reads: Reads,
  { passkeys: p }: Tables,
  { accountId }: Pick<Viewer, 'accountId'>,
): Promise<StoredPasskey[]> {
  return reads.select().from(p).where(eq(p.accountId, accountId)).orderBy(asc(p.createdAt), asc(p.id));
}

/** A passkey of an open account, with the person whose it is. */
export async function findPasskey(reads: Reads, { passkeys: p, accounts, applicants }: Tables, id: string) {
  const [row] = await reads
    .select({ passkey: p, account: accounts, identityHmac: applicants.idNumberHmac })
    .from(p)
    .innerJoin(accounts, eq(accounts.id, p.accountId))
    .innerJoin(applicants, eq(applicants.id, accounts.applicantId))
    .where(and(eq(p.id, id), eq(accounts.status, 'ACTIVE')));
  return row;
}

/** False when the credential is known already, or there are as many as there may be. The account must be held. */
export async function insertPasskey(
  tx: Writes,
  { passkeys }: Tables,
  passkey: StoredPasskey,
): Promise<boolean> {
  const own = eq(passkeys.accountId, passkey.accountId);
  if ((await tx.$count(passkeys, own)) >= LIMITS.passkeys.perAccount) return false;
  const rows = await tx
    .insert(passkeys)
    .values(passkey)
    .onConflictDoNothing({ target: passkeys.id })
    .returning({ id: passkeys.id });
  return rows.length > 0;
}

/** False when it was removed, or used elsewhere, since it was read. */
export async function countUse(
  tx: Writes,
  { passkeys: p }: Tables,
  { id, counter: read }: StoredPasskey,
  counter: number,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(p)
    .set({ counter, lastUsedAt: now })
    .where(and(eq(p.id, id), eq(p.counter, read)))
    .returning({ id: p.id });
  return rows.length > 0;
}

export async function renamePasskey(
  tx: Writes,
  { passkeys: p }: Tables,
  { accountId }: Viewer,
  id: string,
  deviceName: string,
): Promise<StoredPasskey | undefined> {
  const own = and(eq(p.accountId, accountId), eq(p.id, id));
  const [row] = await tx.update(p).set({ deviceName }).where(own).returning();
  return row;
}

export async function deletePasskey(
  tx: Writes,
  { passkeys: p }: Tables,
  { accountId }: Viewer,
  id: string,
): Promise<StoredPasskey | undefined> {
  const [row] = await tx
    .delete(p)
    .where(and(eq(p.accountId, accountId), eq(p.id, id)))
    .returning();
  return row;
}

/** What a question to a passkey was for: making one or using one, in this browser, by the account that is signed in there, if any. */
export interface AskedOf {
  readonly purpose: 'ADD' | 'USE';
  readonly deviceHash: string;
  readonly accountId: string | null;
}

export async function keepChallenge(
  tx: Writes,
  { passkeyChallenges }: Tables,
  challenge: string,
  { purpose, deviceHash, accountId }: AskedOf,
  now: Date,
): Promise<void> {
  const expiresAt = secondsAfter(now, LIMITS.passkeys.lifetime);
  const id = hashOf(purpose, challenge);
  await tx.insert(passkeyChallenges).values({ id, deviceHash, accountId, expiresAt });
}

/** Uses the question up; false when it was used, is over, or was asked for something else or of somebody else. */
export async function takeChallenge(
  tx: Writes,
  { passkeyChallenges: t }: Tables,
  challenge: string,
  { purpose, deviceHash, accountId }: AskedOf,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .delete(t)
    .where(
      and(
        eq(t.id, hashOf(purpose, challenge)),
        eq(t.deviceHash, deviceHash),
        accountId === null ? isNull(t.accountId) : eq(t.accountId, accountId),
        gt(t.expiresAt, now),
      ),
    )
    .returning({ id: t.id });
  return rows.length > 0;
}

/** What it was asked for is part of the id, so that no answer serves for something else. */
function hashOf(purpose: AskedOf['purpose'], challenge: string): string {
  return createHash('sha256').update(`${purpose} ${challenge}`).digest('hex');
}
