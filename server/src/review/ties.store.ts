import { addYears, plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

const EMPLOYED_FOR_YEARS = 1;

/**
 * Whom an officer is too close to: wards, guardians, principals and proxies by any grant on record, whatever became of
 * it; and as employers the organisations that hold a grant about them, in which they have a seat or had one within a
 * year, that handed in a card for them, or that they registered or represent. Ids of people and organisations, by one statement.
 */
export async function tiesOf(
  reads: Reads,
  { cards, delegationGrants: g, organisations: o, orgSeats: s }: Tables,
  officerId: string,
  now: Date,
): Promise<string[]> {
  const yearAgo = startOfDay(addYears(plainDateAt(now), -EMPLOYED_FOR_YEARS));
  const recent = and(gt(s.validTo, yearAgo), or(isNull(s.endedAt), gt(s.endedAt, yearAgo)));
  const rows = await reads
    .select({ id: g.principalId })
    .from(g)
    .where(and(eq(g.delegateApplicantId, officerId), isNotNull(g.principalId)))
    .union(
      reads
        .select({ id: g.delegateApplicantId })
        .from(g)
        .where(and(eq(g.principalId, officerId), isNotNull(g.delegateApplicantId))),
    )
    .union(
      reads
        .select({ id: g.delegateOrgId })
        .from(g)
        .where(and(eq(g.principalId, officerId), isNotNull(g.delegateOrgId))),
    )
    .union(
      reads
        .select({ id: s.orgId })
        .from(s)
        .where(and(eq(s.applicantId, officerId), recent)),
    )
    .union(
      reads
        .select({ id: cards.submittedByOrgId })
        .from(cards)
        .where(and(eq(cards.principalId, officerId), isNotNull(cards.submittedByOrgId))),
    )
    .union(
      reads
        .select({ id: o.id })
        .from(o)
        .where(or(eq(o.registeredBy, officerId), eq(o.legalRepApplicantId, officerId))),
    );
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
