import type { AccountLook } from '@exit-card/shared/look';
import type { Viewer } from '../access/caller.ts';
import { accountChanged } from '../live/account-changed.store.ts';
import type { Services } from '../services.ts';
import { changeAccount, getAccount, holdAccount } from './account.store.ts';

type Chosen = { readonly [Choice in keyof AccountLook]?: AccountLook[Choice] | null };
type WholeLook = { readonly [Choice in keyof Required<AccountLook>]: Required<AccountLook>[Choice] | null };

/** Null for what was never chosen. */
export async function ownLook({ database }: Services, { accountId }: Viewer): Promise<WholeLook> {
  const { look } = await getAccount(database.read, database.tables, accountId);
  return { language: look.language ?? null, theme: look.theme ?? null, elder: look.elder ?? null };
}

/** What is chosen takes the place of what was; what is left out stays, whoever chooses it at the same time. */
export async function keepLook(
  { database, clock }: Services,
  { accountId, applicantId }: Viewer,
  { language, theme, elder }: Chosen,
): Promise<void> {
  await database.write(async (tx) => {
    const { look } = await holdAccount(tx, database.tables, { accountId });
    const next = {
      ...look,
      ...(language != null && { language }),
      ...(theme != null && { theme }),
      ...(elder != null && { elder }),
    };
    if (next.language === look.language && next.theme === look.theme && next.elder === look.elder) return;
    await changeAccount(tx, database.tables, accountId, { look: next });
    await accountChanged(tx, database.tables, [applicantId], clock.now());
  });
}
