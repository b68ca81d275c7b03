import { eq } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import type { Account } from '../applicants/account.store.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { accountChanged } from '../live/account-changed.store.ts';

export type Settings = Partial<Pick<Account, 'phraseCipher' | 'mailCipher' | 'mailHmac' | 'channels'>>;

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
