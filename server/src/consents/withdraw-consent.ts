import type { ConsentPurpose } from '@exit-card/shared/consent';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { ownAccess } from '../applicants/own-access.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { actOnGrant } from '../delegation/act-on-grant.ts';
import { grantSource } from '../delegation/change-grant.ts';
import { partyOf } from '../delegation/grant-actor.ts';
import { storeGrantDone } from '../delegation/grant-done.store.ts';
import { findGrantFile } from '../delegation/grant-file.store.ts';
import { Fault } from '../fault.ts';
import { cardChanged } from '../live/card-changed.store.ts';
import type { Services } from '../services.ts';
import { endShare } from '../shares/cancel-share.ts';
import { endSharesOfCard } from '../shares/end-shares.ts';
import { sharesToEnd } from '../shares/share.store.ts';
import { withdrawConsents } from './consent.store.ts';
import { CONSENTS_AT_ONCE, type ConsentRow, consentsOf } from './own-consents.store.ts';

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

/** The newest, newest first. */
export async function ownConsents({ database, clock }: Services, viewer: Viewer): Promise<OwnConsent[]> {
  const rows = await consentsOf(database.read, database.tables, viewer, clock.now());
  return rows.map((row) => seen(row, viewer));
}

/** All, newest first, a page after the other. */
export async function* allConsents(
  { database, clock }: Services,
  viewer: Viewer,
): AsyncGenerator<OwnConsent[]> {
  const now = clock.now();
  let rows: ConsentRow[] = [];
  do {
    const last = rows.at(-1);
    rows = await consentsOf(database.read, database.tables, viewer, now, last && { before: last });
    yield rows.map((row) => seen(row, viewer));
  } while (rows.length === CONSENTS_AT_ONCE);
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
  await database.write(async (tx) => {
    const now = clock.now();
    const [consent] = await consentsOf(tx, tables, viewer, now, { id });
    if (!consent) throw new Fault('NOT_FOUND');
    if (consent.withdrawnAt !== null) return;
    if (!seen(consent, viewer).withdrawable) throw new Fault('CONFLICT');
    // Shares before consents, as whoever ends a share takes them.
    await endDependents(tx, services, caller, viewer, consent, now);
    await withdrawConsents(tx, tables, [id], now);
  });
}

async function endDependents(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { id, purpose, grantId, cardId }: ConsentRow,
  now: Date,
): Promise<void> {
  const { applicantId } = viewer;
  const { tables } = services.database;
  if (cardId !== null) await endSharesUnder(tx, tables, applicantId, cardId, now);
  // The consent to a share has its id. Ending that, or a grant, is a record of its own.
  const isRecorded =
    (purpose === 'SHARE' && (await endShare(tx, services, caller, viewer, id, null, now))) ||
    (grantId !== null && (await revoke(tx, services, caller, viewer, grantId, now)));
  if (!isRecorded)
    await recordAccess(tx, tables, ownAccess(caller, services, applicantId, 'WITHDRAW_CONSENT'));
}

/** All shares of a card. */
async function endSharesUnder(
  tx: Writes,
  tables: Tables,
  applicantId: string,
  cardId: string,
  now: Date,
): Promise<void> {
  const open = await sharesToEnd(tx, tables, { applicantId, cardId });
  const ids = open.map(({ id }) => id);
  const [share] = open;
  const ended = share ? await endSharesOfCard(tx, tables, share.card, ids, applicantId, now) : [];
  if (ended.length === 0) await cardChanged(tx, tables, { id: cardId, principalId: applicantId }, now);
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
