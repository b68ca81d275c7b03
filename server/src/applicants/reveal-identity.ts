import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { getApplicant } from './applicant.store.ts';
import { ownAccess } from './own-access.ts';

export interface RevealedIdentity {
  idNumber: string;
  phoneNumber: string;
  passportNumber: string | null;
}

/** The viewer's own numbers in clear. Needs L3, and is written down before they are given out. */
export async function revealIdentity(
  { database, vault, clock }: Services,
  caller: Caller,
  viewer: Viewer,
): Promise<RevealedIdentity> {
  if (viewer.assurance !== 'L3') throw new Fault('STEP_UP_REQUIRED');
  return database.write(async (tx) => {
    const { idNumber, phoneNumber, passportNumber } = await getApplicant(
      tx,
      database.tables,
      vault,
      viewer.applicantId,
    );
    const revealed = { idNumber, phoneNumber, passportNumber };
    const fields = Object.entries(revealed).flatMap(([field, value]) => (value === null ? [] : [field]));
    await recordAccess(
      tx,
      database.tables,
      ownAccess(caller, { clock }, viewer.applicantId, 'REVEAL_IDENTITY', fields),
    );
    return revealed;
  });
}
