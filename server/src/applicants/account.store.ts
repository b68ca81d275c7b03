import { and, eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';

export type Account = Tables['accounts']['$inferSelect'];

/** The open account of the person with this ID number. */
export async function findAccount(
  reads: Reads,
  { accounts, applicants }: Tables,
  identityHmac: string,
): Promise<Account | undefined> {
  const [row] = await reads
    .select({ account: accounts })
    .from(accounts)
    .innerJoin(applicants, eq(applicants.id, accounts.applicantId))
    .where(and(eq(applicants.idNumberHmac, identityHmac), eq(accounts.status, 'ACTIVE')));
  return row?.account;
}

export async function getAccount(reads: Reads, { accounts }: Tables, id: string): Promise<Account> {
  const [account] = await reads.select().from(accounts).where(eq(accounts.id, id));
  if (!account) throw new Error('A session names an account that does not exist');
  return account;
}

/** False when the password was replaced or the account closed since it was read; if not, both stay as they are until `tx` ends. */
export async function holdPassword(
  tx: Writes,
  { accounts: t }: Tables,
  { id, passwordHash }: Account,
): Promise<boolean> {
  if (passwordHash === null) return false;
  const asRead = and(eq(t.id, id), eq(t.passwordHash, passwordHash), eq(t.status, 'ACTIVE'));
  const held = await tx.update(t).set({ passwordHash }).where(asRead).returning({ id: t.id });
  return held.length > 0;
}

/** One account per person: whoever proves the same person later gets the same. */
export async function openAccount(
  tx: Writes,
  { accounts }: Tables,
  vault: Vault,
  person: { applicantId: string; phoneNumber: string },
  now: Date,
): Promise<Account> {
  const id = newId();
  await tx
    .insert(accounts)
    .values({
      id,
      applicantId: person.applicantId,
      phoneCipher: vault.encrypt('accounts.phone_cipher', id, person.phoneNumber),
      phoneHmac: vault.blindIndex('phone-number', person.phoneNumber),
      assurance: 'L2',
      status: 'ACTIVE',
      createdAt: now,
    })
    .onConflictDoNothing({ target: accounts.applicantId });
  const [account] = await tx.select().from(accounts).where(eq(accounts.applicantId, person.applicantId));
  return account!;
}

export async function changeAccount(
  tx: Writes,
  { accounts }: Tables,
  id: string,
  change: Partial<Pick<Account, 'assurance' | 'passwordHash'>>,
): Promise<void> {
  await tx.update(accounts).set(change).where(eq(accounts.id, id));
}
