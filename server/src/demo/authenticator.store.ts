import { asc, eq } from 'drizzle-orm';
import { changeAccount, openAccount } from '../applicants/account.store.ts';
import { confirmFactor, replaceFactor, secretOf } from '../applicants/second-factor.store.ts';
import { codeAt, newTotpSecret, stepAt } from '../applicants/totp.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import type { Services } from '../services.ts';
import type { DemoPerson } from './people.ts';

/** The authenticator of a demo person, which nobody holds. */
export interface DemoAuthenticator {
  /** Id of the person. */
  readonly key: string;
  readonly name: string;
  /** Six digits that will be taken, or null while the newest ones are used up. */
  readonly code: string | null;
}

/** Of everybody who has one, or is about to. */
export async function demoAuthenticators({
  database,
  vault,
  clock,
}: Pick<Services, 'database' | 'vault' | 'clock'>): Promise<DemoAuthenticator[]> {
  const { accounts, applicants, secondFactors } = database.tables;
  const rows = await database.read
    .select({ factor: secondFactors, key: applicants.id, name: applicants.nameOriginal })
    .from(secondFactors)
    .innerJoin(accounts, eq(accounts.id, secondFactors.id))
    .innerJoin(applicants, eq(applicants.id, accounts.applicantId))
    .orderBy(asc(applicants.id));
  const now = stepAt(clock.realNow());
  return rows.map(({ factor, key, name }) => {
    // A code is good once: whoever signs in again at once needs the next one, which is taken already.
    const step = Math.max(now, factor.lastStep + 1);
    return { key, name, code: step > now + 1 ? null : codeAt(secretOf(vault, factor), step) };
  });
}

/** Gives a demo person an account at L3 with an authenticator in force. */
export async function seedAuthenticator(
  tx: Writes,
  tables: Tables,
  vault: Vault,
  { id: applicantId, phoneNumber }: DemoPerson,
  now: Date,
): Promise<void> {
  const { id } = await openAccount(tx, tables, vault, { applicantId, phoneNumber }, now);
  await changeAccount(tx, tables, id, { assurance: 'L3' });
  await replaceFactor(tx, tables, vault, id, newTotpSecret(), now);
  await confirmFactor(tx, tables, id, now);
}
