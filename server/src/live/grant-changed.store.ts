import { and, eq } from 'drizzle-orm';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Grant } from '../delegation/grant.ts';
import { isLive } from '../organisations/seat.store.ts';
import { appendEvents } from './event.store.ts';
import { seatsChanged } from './seats-changed.store.ts';

/** Tells the pages of both parties that something of their grant changed; of an organisation, of all who have a seat there. */
export async function grantChanged(
  tx: Writes,
  tables: Tables,
  { id: grantId, principalId, delegateApplicantId, delegateOrgId }: Grant,
  now: Date,
): Promise<void> {
  const seated = delegateOrgId === null ? [] : await seatedIn(tx, tables, delegateOrgId, now);
  const people = [principalId, delegateApplicantId, ...seated].filter((id) => id !== null);
  const told = [...new Set(people)].map((applicantId) => ({ applicantId, kind: 'GRANT' as const, grantId }));
  await appendEvents(tx, tables, told, now);
}

/** Tells the pages of all who have a seat in an organisation that something of it changed. */
export async function organisationChangedFor(
  tx: Writes,
  tables: Tables,
  orgId: string,
  now: Date,
): Promise<void> {
  await seatsChanged(tx, tables, await seatedIn(tx, tables, orgId, now), now);
}

async function seatedIn(tx: Writes, tables: Tables, orgId: string, now: Date): Promise<string[]> {
  const { orgSeats: s } = tables;
  const seats = await tx
    .selectDistinct({ applicantId: s.applicantId })
    .from(s)
    .where(and(eq(s.orgId, orgId), isLive(tables, now)));
  return seats.map(({ applicantId }) => applicantId);
}
