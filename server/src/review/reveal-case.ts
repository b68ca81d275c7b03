import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import type { RevealedIdentity } from '../applicants/reveal-identity.ts';
import { type CardRefused, cardRefused } from '../cards/refusal.ts';
import type { Services } from '../services.ts';
import { CARD_OFFICERS, deskOfficer, officersRead } from './desk-officer.ts';
import { holdCase } from './open-case.ts';

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
  const desk = await deskOfficer(services, viewer, CARD_OFFICERS);
  const { database, clock, vault } = services;
  const { tables } = database;
  return database.write(async (tx) => {
    const now = clock.now();
    const held = await holdCase(tx, tables, desk, cardId, now);
    if (!held) return cardRefused({ reason: 'CASE_NOT_TAKEN' });
    const { principalId } = held.file.card;
    const { idNumber, phoneNumber, passportNumber } = await getApplicant(tx, tables, vault, principalId);
    const revealed = { idNumber, phoneNumber, passportNumber };
    const fieldsRevealed = Object.entries(revealed).flatMap(([field, value]) =>
      value === null ? [] : [field],
    );
    const read = { action: 'REVEAL_IDENTITY', principalId, grantId: null, cardId, fieldsRevealed } as const;
    await recordAccess(tx, tables, officersRead(desk, caller, read, now));
    return { __typename: 'CaseIdentity', ...revealed };
  });
}
