import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Viewer } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { isLive } from './seat.store.ts';

export type StoredOrganisation = Tables['organisations']['$inferSelect'];

/** For who was found to have a seat in it, or an office. */
export async function findOrganisation(
  reads: Reads,
  { organisations: o }: Tables,
  id: string,
): Promise<StoredOrganisation | undefined> {
  const [row] = await reads.select().from(o).where(eq(o.id, id));
  return row;
}

/** As `findOrganisation`; whoever else would change it waits until `tx` ends, on either engine. */
export async function holdOrganisation(
  tx: Writes,
  { organisations: o }: Tables,
  id: string,
): Promise<StoredOrganisation | undefined> {
  const [row] = await tx
    .update(o)
    .set({ version: sql`${o.version} + 1` })
    .where(eq(o.id, id))
    .returning();
  return row;
}

/** The organisation must be held. */
export async function changeOrganisation(
  tx: Writes,
  { organisations: o }: Tables,
  id: string,
  change: Partial<Pick<StoredOrganisation, 'status' | 'decidedBy' | 'decidedAt' | 'decisionNote'>>,
): Promise<void> {
  await tx.update(o).set(change).where(eq(o.id, id));
}

export interface NewOrganisation {
  readonly name: string;
  readonly uscc: string;
  /** Null for whom nobody in the register fits. */
  readonly legalRepApplicantId: string | null;
  readonly registeredAt: Date;
}

/** Waits for a verifier from now on. */
export async function insertOrganisation(
  tx: Writes,
  { organisations: o }: Tables,
  viewer: Viewer,
  organisation: NewOrganisation,
): Promise<StoredOrganisation> {
  const [row] = await tx
    .insert(o)
    .values({
      ...organisation,
      id: newId({ msecs: organisation.registeredAt.getTime() }),
      status: 'PENDING',
      registeredBy: viewer.applicantId,
    })
    .returning();
  return row!;
}

/** How many that the viewer registered wait for a verifier; the viewer registers no other until `tx` ends. */
export async function countPendingOf(
  tx: Writes,
  { organisations: o, accounts }: Tables,
  viewer: Viewer,
): Promise<number> {
  await tx
    .update(accounts)
    .set({ status: sql`${accounts.status}` })
    .where(eq(accounts.id, viewer.accountId));
  return tx.$count(o, and(eq(o.registeredBy, viewer.applicantId), eq(o.status, 'PENDING')));
}

/** Whether the viewer acts for an organisation with this code. */
export async function actsForUscc(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  uscc: string,
  now: Date,
): Promise<boolean> {
  const { organisations: o, orgSeats } = tables;
  const [seat] = await reads
    .select({ id: orgSeats.id })
    .from(orgSeats)
    .innerJoin(o, eq(o.id, orgSeats.orgId))
    .where(
      and(
        eq(orgSeats.applicantId, viewer.applicantId),
        isLive(tables, now),
        eq(o.uscc, uscc),
        inArray(o.status, ['PENDING', 'VERIFIED', 'SUSPENDED']),
      ),
    )
    .limit(1);
  return seat !== undefined;
}

/** Files of evidence that arrived and were not refused. */
export function countEvidence(reads: Reads, { files: f }: Tables, orgId: string): Promise<number> {
  const ofOrganisation = and(eq(f.purpose, 'ORGANISATION_EVIDENCE'), eq(f.subjectId, orgId));
  const arrived = and(inArray(f.state, ['CLEAN', 'PENDING']), isNull(f.removedAt));
  return reads.$count(f, and(ofOrganisation, arrived));
}

/** Of somebody who has a seat, or represents the organisation. */
export async function nameOf(reads: Reads, { applicants }: Tables, id: string): Promise<string> {
  const [person] = await reads
    .select({ name: applicants.nameOriginal })
    .from(applicants)
    .where(eq(applicants.id, id));
  return person!.name;
}
