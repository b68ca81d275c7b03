import type { ConsentPurpose } from '@exit-card/shared/consent';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { ownAccess } from '../applicants/own-access.ts';
import type { Writes } from '../db/database.ts';
import { actOnGrant } from '../delegation/act-on-grant.ts';
import { grantSource } from '../delegation/change-grant.ts';
import { partyOf } from '../delegation/grant-actor.ts';
import { storeGrantDone } from '../delegation/grant-done.store.ts';
import { findGrantFile } from '../delegation/grant-file.store.ts';
import { Fault } from '../fault.ts';
import { cardChanged } from '../live/card-changed.store.ts';
import type { Services } from '../services.ts';
import { cancelShare } from '../shares/cancel-share.ts';
import { endShares } from '../shares/share.store.ts';
import { withdrawConsents } from './consent.store.ts';
import { type ConsentRow, consentsOf, sharesToEnd } from './own-consents.store.ts';

/** A consent as the person whom it is about sees it. */
export interface OwnConsent {
  readonly id: string;
  readonly purpose: ConsentPurpose;
  readonly givenAt: Date;
  readonly givenByYou: boolean;
  readonly withdrawnAt: Date | null;
  readonly textVersion: string;
  readonly grantId: string | null;
  readonly cardId: string | null;
  readonly cardNumber: string | null;
  /** Whether the person may take it back now: not what the law or a deed gives, nor what is withdrawn. */
  readonly withdrawable: boolean;
}

/** Newest first. */
export async function ownConsents({ database }: Services, viewer: Viewer): Promise<OwnConsent[]> {
  return (await consentsOf(database.read, database.tables, viewer)).map((row) => seen(row, viewer));
}

/**
 * Takes a consent back, and ends at once what rests on it: the grant of an employer, a share, all shares of the card. What was
 * done before stays lawful. Safe to repeat. Throws NOT_FOUND for others' as for none, CONFLICT for what cannot be taken back.
 */
export async function withdrawConsent(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  id: string,
): Promise<void> {
  const { database, clock } = services;
  const { tables } = database;
  const isShare = await database.write(async (tx) => {
    const now = clock.now();
    const [consent] = await consentsOf(tx, tables, viewer, id);
    if (!consent) throw new Fault('NOT_FOUND');
    if (consent.withdrawnAt !== null) return false;
    if (!seen(consent, viewer).withdrawable) throw new Fault('CONFLICT');
    if (consent.purpose === 'SHARE') return true;
    await withdrawConsents(tx, tables, [id], now);
    await endDependents(tx, services, caller, viewer, consent, now);
    return false;
  });
  // Taking the share back takes its consent back.
  if (isShare) await cancelShare(services, caller, viewer, { shareId: id });
}

async function endDependents(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { grantId, cardId }: ConsentRow,
  now: Date,
): Promise<void> {
  const { applicantId } = viewer;
  const { tables } = services.database;
  if (cardId !== null) {
    await endShares(tx, tables, await sharesToEnd(tx, tables, { applicantId, cardId }), now);
    await cardChanged(tx, tables, { id: cardId, principalId: applicantId }, now);
  }
  const revoked = grantId !== null && (await revoke(tx, services, caller, viewer, grantId, now));
  // Ending a grant is a record of its own.
  if (!revoked) await recordAccess(tx, tables, ownAccess(caller, services, applicantId, 'WITHDRAW_CONSENT'));
}

/** False when the grant has ended already. */
async function revoke(
  tx: Writes,
  services: Services,
  { requestId }: Caller,
  { applicantId, assurance }: Viewer,
  grantId: string,
  now: Date,
): Promise<boolean> {
  const source = grantSource(services);
  const file = await findGrantFile(tx, source, grantId);
  const actor = file && partyOf(file, { applicantId, assurance, seatedIn: [] });
  if (!file || !actor) return false;
  const done = actOnGrant(file, 'revoke', actor, {}, { now });
  if (!done.ok) return false;
  await storeGrantDone(tx, source, file, done, { actor, requestId }, now);
  return true;
}

function seen(row: ConsentRow, viewer: Viewer): OwnConsent {
  const { id, purpose, givenAt, givenBy, withdrawnAt, textVersion, grantId, cardId, cardNumber } = row;
  return {
    ...{ id, purpose, givenAt, withdrawnAt, textVersion, grantId, cardId, cardNumber },
    givenByYou: givenBy === viewer.applicantId,
    withdrawable:
      withdrawnAt === null && (purpose === 'CARD' || purpose === 'EMPLOYER' || purpose === 'SHARE'),
  };
}
