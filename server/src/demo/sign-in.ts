import type { Caller } from '../access/caller.ts';
import { changeAccount, openAccount } from '../applicants/account.store.ts';
import { openSession } from '../applicants/session.store.ts';
import type { Services } from '../services.ts';
import type { DemoPerson } from './people.ts';

/** Signs a demo person in without any proof, at the highest level; gives the token for the cookie. */
export async function signInAs(
  { database, vault, clock }: Services,
  caller: Caller,
  { id: applicantId, phoneNumber }: DemoPerson,
): Promise<string> {
  const { tables } = database;
  const now = clock.realNow();
  return database.write(async (tx) => {
    const { id } = await openAccount(tx, tables, vault, { applicantId, phoneNumber }, now);
    await changeAccount(tx, tables, id, { assurance: 'L3' });
    const owner = {
      kind: 'ACCOUNT',
      applicantId,
      accountId: id,
      assurance: 'L3',
      cardNumber: null,
      publicComputer: false,
    } as const;
    return (await openSession(tx, tables, owner, caller, now)).token;
  });
}
