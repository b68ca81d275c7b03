import { AccessAction, AccessActor, AccessOutcome } from '@exit-card/shared/access';
import { and, desc, eq, gte, lt, ne, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isOnline } from '../cards/archive.store.ts';
import type { Reads } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import { grantStateAt } from '../delegation/grant-state.ts';
import type { AccessLogPart, AccessRecord } from './access-record.ts';
import type { Viewer } from './caller.ts';
import { othersSeenSince } from './others-seen-since.ts';

/** Who looked at the viewer's record and what the viewer did with it, newest first: three statements for any page. */
export function accessLog(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  part: AccessLogPart | null,
  page: PageRequest,
  now: Date,
): Promise<Page<AccessRecord>> {
  return pageOfRecords(reads, tables, viewer, partIs(tables, part), page, now);
}

/** The viewer's own proven look-ups, newest first. */
export function lookUps(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  page: PageRequest,
  now: Date,
): Promise<Page<AccessRecord>> {
  const isLookUp = eq(tables.accessRecords.action, AccessAction.LOOK_UP);
  return pageOfRecords(reads, tables, viewer, isLookUp, page, now);
}

/** So many records of the whole log that are older than the one with this number; from the newest on without it. */
export async function recordsBefore(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  before: number | undefined,
  limit: number,
  now: Date,
): Promise<AccessRecord[]> {
  const own = await seenBy(reads, tables, viewer, now);
  const { seq } = tables.accessRecords;
  const rows = await recordRows(reads, tables, and(own, before ? lt(seq, before) : undefined), limit, now);
  return rows.map((row) => shown(row, now));
}

async function pageOfRecords(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  only: SQL | undefined,
  page: PageRequest,
  now: Date,
): Promise<Page<AccessRecord>> {
  const limit = rowsToFetch(page);
  const before = keyIn(page, /^(\d{1,9})$/);
  const { seq } = tables.accessRecords;
  const own = and(await seenBy(reads, tables, viewer, now), only);
  const rows = await recordRows(
    reads,
    tables,
    and(own, before ? lt(seq, Number(before[0])) : undefined),
    limit,
    now,
  );
  const count = await reads.$count(tables.accessRecords, own);
  return pageOf(
    rows.map((row) => shown(row, now)),
    count,
    page,
    (record) => String(record.seq),
  );
}

function partIs({ accessRecords: { actorKind, outcome } }: Tables, part: AccessLogPart | null) {
  switch (part) {
    case null:
      return undefined;
    case 'OTHERS':
      return ne(actorKind, AccessActor.SELF);
    case 'SELF':
      return eq(actorKind, AccessActor.SELF);
    case 'DENIED':
      return eq(outcome, AccessOutcome.DENIED);
  }
}

/** The viewer's own chain; of what others did as much as the viewer's age opens. */
async function seenBy(
  reads: Reads,
  { applicants, accessRecords: r }: Tables,
  viewer: Viewer,
  now: Date,
): Promise<SQL | undefined> {
  const [person] = await reads
    .select({ birthDate: applicants.birthDate })
    .from(applicants)
    .where(eq(applicants.id, viewer.applicantId));
  if (!person) throw new Error('A session names a person who does not exist');
  const since = othersSeenSince(person.birthDate, now);
  return and(
    eq(r.principalId, viewer.applicantId),
    since === null ? undefined : or(eq(r.actorKind, AccessActor.SELF), gte(r.at, since)),
  );
}

type Row = Awaited<ReturnType<typeof recordRows>>[number];

/** A delegate is named, an officer has an office, an institution is called as the owner did; no card of the archive has its number. */
function recordRows(reads: Reads, tables: Tables, which: SQL | undefined, limit: number, now: Date) {
  const { accessRecords: r, applicants, cards, delegationGrants: g, organisations, shares } = tables;
  const actor = alias(applicants, 'actor');
  return reads
    .select({
      record: r,
      cardNumber: cards.cardNumber,
      delegate: { name: actor.nameOriginal, birthDate: actor.birthDate, deceasedOn: actor.deceasedOn },
      grant: {
        kind: g.kind,
        state: g.state,
        validTo: g.validTo,
        confirmedUntil: g.confirmedUntil,
        requestExpiresAt: g.requestExpiresAt,
      },
      organisation: { name: organisations.name, status: organisations.status },
      institutionName: shares.institutionName,
    })
    .from(r)
    .leftJoin(cards, and(eq(cards.id, r.cardId), isOnline(cards, now)))
    .leftJoin(actor, and(eq(actor.id, r.actorApplicantId), eq(r.actorKind, AccessActor.DELEGATE)))
    .leftJoin(g, eq(g.id, r.grantId))
    .leftJoin(organisations, eq(organisations.id, r.orgId))
    .leftJoin(shares, eq(shares.id, r.shareId))
    .where(which)
    .orderBy(desc(r.seq))
    .limit(limit);
}

/** Of who it was no id leaves: officers are not named. */
function shown(
  { record, cardNumber, delegate, grant, organisation, institutionName }: Row,
  now: Date,
): AccessRecord {
  const { id, seq, at, officeName, action, grantId, shareId, fieldsRevealed, outcome, purpose } = record;
  const parties = { principal: null, delegate, organisationStatus: organisation?.status ?? null };
  return {
    ...{ id, seq, at, officeName, action, grantId, shareId, fieldsRevealed, outcome, purpose, cardNumber },
    actor: record.actorKind,
    actorName: delegate?.name ?? null,
    organisationName: organisation?.name ?? institutionName,
    grantKind: grant?.kind ?? null,
    grantEnded: grant && grantStateAt({ grant, ...parties }, now) === 'ENDED',
    prevHash: record.prevHash,
    hash: record.hash,
  };
}
