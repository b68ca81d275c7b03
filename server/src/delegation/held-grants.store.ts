import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { HeldGrant } from './effective.ts';

/**
 * Grants whose delegate this person is, or whose organisation the person has or had a seat in, with all that decides
 * whether they hold: three statements, however many. `only` narrows them.
 */
export async function heldGrants(
  reads: Reads,
  { applicants, delegationGrants: g, organisations, orgSeats }: Tables,
  userId: string,
  only?: SQL,
): Promise<(HeldGrant & { row: Tables['delegationGrants']['$inferSelect'] })[]> {
  const [user] = await reads
    .select({ birthDate: applicants.birthDate, deceasedOn: applicants.deceasedOn })
    .from(applicants)
    .where(eq(applicants.id, userId));
  if (!user) return [];
  const seats = await reads.select().from(orgSeats).where(eq(orgSeats.applicantId, userId));
  const orgIds = [...new Set(seats.map(({ orgId }) => orgId))];
  const rows = await reads
    .select({
      row: g,
      birthDate: applicants.birthDate,
      deceasedOn: applicants.deceasedOn,
      organisationStatus: organisations.status,
    })
    .from(g)
    .leftJoin(applicants, eq(applicants.id, g.principalId))
    .leftJoin(organisations, eq(organisations.id, g.delegateOrgId))
    .where(and(or(eq(g.delegateApplicantId, userId), inArray(g.delegateOrgId, orgIds)), only));
  return rows.map(({ row, birthDate, deceasedOn, organisationStatus }) => ({
    ...row,
    row,
    principal: birthDate === null ? null : { birthDate, deceasedOn },
    user,
    organisationStatus,
    seats: seats.filter(({ orgId }) => orgId === row.delegateOrgId),
  }));
}

/** The one with this id; undefined for whoever never held it. */
export async function findHeldGrant(
  reads: Reads,
  tables: Tables,
  userId: string,
  grantId: string,
): Promise<HeldGrant | undefined> {
  const [grant] = await heldGrants(reads, tables, userId, eq(tables.delegationGrants.id, grantId));
  return grant;
}
