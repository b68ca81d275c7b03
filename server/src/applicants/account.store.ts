import { and, eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Viewer } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { Fault } from '../fault.ts';

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

/** The account, held until `tx` ends: of two changes at once none forgets the other. Throws UNAUTHENTICATED when it was closed. */
export async function holdAccount(
  tx: Writes,
  { accounts: t }: Tables,
  { accountId }: Pick<Viewer, 'accountId'>,
): Promise<Account> {
  const [account] = await tx
    .update(t)
    .set({ status: 'ACTIVE' })
    .where(and(eq(t.id, accountId), eq(t.status, 'ACTIVE')))
    .returning();
  if (!account) throw new Fault('UNAUTHENTICATED');
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

/** One account per person: whoever proves the same person later gets the same, and one that was closed begins anew. */
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
    .values({ id, applicantId: person.applicantId, ...fresh(vault, id, person.phoneNumber, now) })
    .onConflictDoNothing({ target: accounts.applicantId });
  const [account] = await tx.select().from(accounts).where(eq(accounts.applicantId, person.applicantId));
  if (account!.status !== 'CLOSED') return account!;
  const anew = { ...fresh(vault, account!.id, person.phoneNumber, now), closedAt: null };
  const [reopened] = await tx.update(accounts).set(anew).where(eq(accounts.id, account!.id)).returning();
  return reopened!;
}

function fresh(vault: Vault, id: string, phoneNumber: string, now: Date) {
  return {
    phoneCipher: vault.encrypt('accounts.phone_cipher', id, phoneNumber),
    phoneHmac: vault.blindIndex('phone-number', phoneNumber),
    assurance: 'L2',
    status: 'ACTIVE',
    createdAt: now,
  } as const;
}

export async function changeAccount(
  tx: Writes,
  { accounts }: Tables,
  id: string,
  change: Partial<Pick<Account, 'assurance' | 'look' | 'passwordHash'>>,
): Promise<void> {
  await tx.update(accounts).set(change).where(eq(accounts.id, id));
}

/** Codes go to this phone from now on; by it the person is known at a look-up too, and no more by the old one. */
export async function changePhoneOf(
  tx: Writes,
  { accounts, applicants }: Tables,
  vault: Vault,
  { accountId, applicantId }: { accountId: string; applicantId: string },
  phoneNumber: string,
): Promise<void> {
  const phoneHmac = vault.blindIndex('phone-number', phoneNumber);
  const sealed = (column: 'accounts.phone_cipher' | 'applicants.phone_cipher', id: string) => ({
    phoneCipher: vault.encrypt(column, id, phoneNumber),
    phoneHmac,
  });
  await tx.update(accounts).set(sealed('accounts.phone_cipher', accountId)).where(eq(accounts.id, accountId));
  await tx
    .update(applicants)
    .set(sealed('applicants.phone_cipher', applicantId))
    .where(eq(applicants.id, applicantId));
}
