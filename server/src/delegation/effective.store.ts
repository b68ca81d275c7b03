import { and, eq, gt, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { jsonHas } from '../db/json-has.ts';
import type { Tables } from '../db/tables.ts';
import { employerSeesSince, fullAgeIfBornBy } from './effective.ts';

/** `isEffective` as a condition on rows of grants that this person would use: one that is given, or that of the row. */
export function effective(tables: Tables, userId: string | SQL, now: Date): SQL | undefined {
  const { applicants, delegationGrants: g } = tables;
  const bornBy = fullAgeIfBornBy(now);
  const party = (id: SQL | typeof g.principalId, age?: SQL) =>
    sql`exists (select 1 from ${applicants} where ${and(eq(applicants.id, id), isNull(applicants.deceasedOn), age)})`;
  const isMinor = sql`${applicants.birthDate} > ${bornBy}`;
  const isAdult = sql`${applicants.birthDate} <= ${bornBy}`;
  const user = sql`${userId}`;
  return and(
    eq(g.state, 'ACTIVE'),
    lte(g.validFrom, now),
    gt(g.validTo, now),
    or(
      and(
        eq(g.kind, 'GUARDIAN'),
        eq(g.delegateApplicantId, userId),
        party(g.principalId, isMinor),
        party(user, isAdult),
      ),
      and(
        eq(g.kind, 'EMPLOYER'),
        gt(g.confirmedUntil, now),
        seated(tables, userId, now),
        party(g.principalId),
        party(user),
      ),
      and(
        eq(g.kind, 'NOTARISED_PROXY'),
        eq(g.delegateApplicantId, userId),
        party(g.principalId),
        party(user),
      ),
    ),
  );
}

/** The card is one that the grant is about. */
export function opens({ cards, delegationGrants: g }: Tables, now: Date): SQL | undefined {
  const since = employerSeesSince(now);
  return and(
    eq(g.principalId, cards.principalId),
    or(
      eq(g.resourceRule, 'ALL_CARDS'),
      and(eq(g.resourceRule, 'LISTED_CARDS'), jsonHas(g.listedCardIds, cards.id)),
      and(
        eq(g.resourceRule, 'CARDS_OF_ORG'),
        eq(g.delegateOrgId, cards.submittedByOrgId),
        or(isNull(cards.closedAt), gte(cards.closedAt, since)),
        or(isNull(cards.endsAt), gte(cards.endsAt, since)),
      ),
    ),
  );
}

function seated(
  { delegationGrants: g, organisations, orgSeats }: Tables,
  userId: string | SQL,
  now: Date,
): SQL {
  const seat = and(
    eq(organisations.id, g.delegateOrgId),
    eq(organisations.status, 'VERIFIED'),
    eq(orgSeats.applicantId, userId),
    lte(orgSeats.validFrom, now),
    gt(orgSeats.validTo, now),
    isNull(orgSeats.endedAt),
  );
  return sql`exists (select 1 from ${organisations} join ${orgSeats} on ${eq(orgSeats.orgId, organisations.id)} where ${seat})`;
}
