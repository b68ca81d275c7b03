import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import type { RevealedIdentity } from '../applicants/reveal-identity.ts';
import { type CardRefused, cardRefused } from '../cards/refusal.ts';
import type { Services } from '../services.ts';
import { holdTaken } from './assignment.store.ts';
import { CARD_OFFICERS, deskOfficer, officersRead } from './desk-officer.ts';

export interface CaseIdentity extends RevealedIdentity {
  readonly __typename: 'CaseIdentity';
}

/** The numbers of whose case the officer has taken, in clear: written into the owner's log before they are given out. */
export async function revealCase(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  cardId: string,
): Promise<CaseIdentity | CardRefused> {
  const officer = await deskOfficer(services, viewer, CARD_OFFICERS);
  const { database, clock, vault } = services;
  const { tables } = database;
  return database.write(async (tx) => {
    const now = clock.now();
    const card = await holdTaken(tx, tables, officer, cardId, now);
    if (!card) return cardRefused({ reason: 'CASE_NOT_TAKEN' });
    const { principalId } = card;
    const { idNumber, phoneNumber, passportNumber } = await getApplicant(tx, tables, vault, principalId);
    const revealed = { idNumber, phoneNumber, passportNumber };
    const fieldsRevealed = Object.entries(revealed).flatMap(([field, value]) =>
      value === null ? [] : [field],
    );
    const read = { action: 'REVEAL_IDENTITY', principalId, grantId: null, cardId, fieldsRevealed } as const;
    await recordAccess(tx, tables, officersRead(officer, caller, read, now));
    return { __typename: 'CaseIdentity', ...revealed };
  });
}
