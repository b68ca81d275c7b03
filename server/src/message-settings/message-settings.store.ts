import { and, eq } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import type { Account } from '../applicants/account.store.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { Fault } from '../fault.ts';
import { accountChanged } from '../live/account-changed.store.ts';

export type Settings = Partial<Pick<Account, 'phraseCipher' | 'mailCipher' | 'mailHmac' | 'channels'>>;

/** The viewer's account, held until `tx` ends: of two changes at once none forgets the other. Throws UNAUTHENTICATED when it was closed. */
export async function holdAccount(tx: Writes, { accounts }: Tables, { accountId }: Viewer): Promise<Account> {
  const [account] = await tx
    .update(accounts)
    .set({ status: 'ACTIVE' })
    .where(and(eq(accounts.id, accountId), eq(accounts.status, 'ACTIVE')))
    .returning();
  if (!account) throw new Fault('UNAUTHENTICATED');
  return account;
}

/** Other pages of the person show it too. */
export async function saveSettings(
  tx: Writes,
  tables: Tables,
  { accountId, applicantId }: Viewer,
  settings: Settings,
  now: Date,
): Promise<void> {
  const { accounts } = tables;
  if (Object.keys(settings).length > 0)
    await tx.update(accounts).set(settings).where(eq(accounts.id, accountId));
  await accountChanged(tx, tables, [applicantId], now);
}
