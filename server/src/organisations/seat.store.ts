import type { SeatRole } from '@exit-card/shared/delegation';
import { and, asc, desc, eq, gt, isNull, lte, ne, or, type SQL } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Viewer } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { seatsChanged } from '../live/seats-changed.store.ts';

export type StoredSeat = Tables['orgSeats']['$inferSelect'];
export type SeatEndReason = 'ENDED_BY_ADMIN' | 'RESIGNED' | 'REPLACED' | 'EXPIRED' | 'ORGANISATION_CLOSED';

/** `isSeated` as a condition on rows. */
export function isLive({ orgSeats: s }: Tables, now: Date): SQL | undefined {
  return and(lte(s.validFrom, now), gt(s.validTo, now), isNull(s.endedAt));
}

/** The viewer's live seat, the administrator's before the agent's. */
export async function findSeat(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  orgId: string,
  now: Date,
): Promise<StoredSeat | undefined> {
  const { orgSeats: s } = tables;
  const [seat] = await reads
    .select()
    .from(s)
    .where(and(eq(s.orgId, orgId), eq(s.applicantId, viewer.applicantId), isLive(tables, now)))
    .orderBy(asc(s.role))
    .limit(1);
  return seat;
}

export interface NamedSeat {
  readonly seat: StoredSeat;
  readonly personName: string;
}

/** Seats of one organisation, latest end first: all for an administrator, the own for an agent. */
export function seatsSeenBy(
  reads: Reads,
  { orgSeats: s, applicants }: Tables,
  { orgId, applicantId, role }: StoredSeat,
): Promise<NamedSeat[]> {
  const own = role === 'ADMIN' ? undefined : eq(s.applicantId, applicantId);
  return reads
    .select({ seat: s, personName: applicants.nameOriginal })
    .from(s)
    .innerJoin(applicants, eq(applicants.id, s.applicantId))
    .where(and(eq(s.orgId, orgId), own))
    .orderBy(desc(s.validTo), desc(s.id));
}

/** The viewer's seats that are live or ended after `since`, with their organisations. */
export function ownSeatsSince(
  reads: Reads,
  { orgSeats: s, organisations, applicants }: Tables,
  viewer: Viewer,
  since: Date,
) {
  const recent = or(gt(s.endedAt, since), and(isNull(s.endedAt), gt(s.validTo, since)));
  return reads
    .select({ seat: s, organisation: organisations, personName: applicants.nameOriginal })
    .from(s)
    .innerJoin(organisations, eq(organisations.id, s.orgId))
    .innerJoin(applicants, eq(applicants.id, s.applicantId))
    .where(and(eq(s.applicantId, viewer.applicantId), recent))
    .orderBy(desc(s.validTo), desc(s.id));
}

export interface NewSeat {
  readonly orgId: string;
  readonly applicantId: string;
  readonly role: SeatRole;
  readonly grantedBy: string;
  readonly validFrom: Date;
  /** Exclusive. */
  readonly validTo: Date;
}

export async function insertSeat(tx: Writes, tables: Tables, seat: NewSeat): Promise<void> {
  await tx
    .insert(tables.orgSeats)
    .values({ ...seat, id: newId({ msecs: seat.validFrom.getTime() }), endedAt: null, endReason: null });
  await seatsChanged(tx, tables, [seat.applicantId], seat.validFrom);
}

/** The live seat with this id. */
export async function findLiveSeat(
  reads: Reads,
  tables: Tables,
  id: string,
  now: Date,
): Promise<StoredSeat | undefined> {
  const { orgSeats: s } = tables;
  const [seat] = await reads
    .select()
    .from(s)
    .where(and(eq(s.id, id), isLive(tables, now)));
  return seat;
}

/** Ends the live seats of an organisation, or of one person there; gives them. The organisation must be held. */
export async function endSeats(
  tx: Writes,
  tables: Tables,
  { orgId, applicantId }: { readonly orgId: string; readonly applicantId?: string },
  endReason: SeatEndReason,
  now: Date,
): Promise<StoredSeat[]> {
  const { orgSeats: s } = tables;
  const whose = applicantId === undefined ? undefined : eq(s.applicantId, applicantId);
  const ended = await tx
    .update(s)
    .set({ endedAt: now, endReason })
    .where(and(eq(s.orgId, orgId), whose, isLive(tables, now)))
    .returning();
  await seatsChanged(tx, tables, holdersOf(ended), now);
  return ended;
}

/** Records the end, at its own time, of seats whose time is over; gives them. */
export async function endOverdueSeats(tx: Writes, tables: Tables, now: Date): Promise<StoredSeat[]> {
  const { orgSeats: s } = tables;
  const ended = await tx
    .update(s)
    .set({ endedAt: s.validTo, endReason: 'EXPIRED' satisfies SeatEndReason })
    .where(and(lte(s.validTo, now), isNull(s.endedAt)))
    .returning();
  await seatsChanged(tx, tables, holdersOf(ended), now);
  return ended;
}

function holdersOf(seats: readonly StoredSeat[]): string[] {
  return seats.map(({ applicantId }) => applicantId);
}

/** Live seats that end at `end` or before. */
export function seatsEndingBy(reads: Reads, tables: Tables, end: Date, now: Date): Promise<StoredSeat[]> {
  const { orgSeats: s } = tables;
  return reads
    .select()
    .from(s)
    .where(and(lte(s.validTo, end), isLive(tables, now)));
}

/** Live administrators of the organisation besides this person. */
export function countOtherAdmins(
  tx: Writes,
  tables: Tables,
  { orgId, applicantId }: Pick<StoredSeat, 'orgId' | 'applicantId'>,
  now: Date,
): Promise<number> {
  const { orgSeats: s } = tables;
  const admins = and(eq(s.orgId, orgId), eq(s.role, 'ADMIN'), isLive(tables, now));
  return tx.$count(s, and(admins, ne(s.applicantId, applicantId)));
}

/** People with a live seat as administrator. */
export async function administratorsOf(
  reads: Reads,
  tables: Tables,
  orgId: string,
  now: Date,
): Promise<string[]> {
  const { orgSeats: s } = tables;
  const seats = await reads
    .selectDistinct({ applicantId: s.applicantId })
    .from(s)
    .where(and(eq(s.orgId, orgId), eq(s.role, 'ADMIN'), isLive(tables, now)));
  return seats.map(({ applicantId }) => applicantId);
}

/** Whether this person still acts for the organisation, and it is verified. */
export async function hasVerifiedSeat(
  reads: Reads,
  tables: Tables,
  applicantId: string,
  orgId: string,
  now: Date,
): Promise<boolean> {
  const { orgSeats: s, organisations: o } = tables;
  const [seat] = await reads
    .select({ id: s.id })
    .from(s)
    .innerJoin(o, eq(o.id, s.orgId))
    .where(
      and(eq(s.orgId, orgId), eq(s.applicantId, applicantId), isLive(tables, now), eq(o.status, 'VERIFIED')),
    )
    .limit(1);
  return seat !== undefined;
}
