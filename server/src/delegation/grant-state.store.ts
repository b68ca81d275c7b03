import type { GrantState } from '@exit-card/shared/delegation';
import { and, eq, gt, inArray, isNotNull, lte, not, or, type SQL, sql } from 'drizzle-orm';
import type { Tables } from '../db/tables.ts';
import { HOLDING_STATES, OPEN_STATES } from './grant.ts';

/** `grantStateAt(file, now)` is one of these, as a condition on rows. */
export function grantStateIs(tables: Tables, wanted: readonly GrantState[], now: Date): SQL | undefined {
  const { delegationGrants: g } = tables;
  const open = wanted.filter((state) => OPEN_STATES.some((one) => one === state));
  const holding = wanted.filter((state) => HOLDING_STATES.some((one) => one === state));
  const closed = wanted.filter((state) => !open.includes(state) && !holding.includes(state));
  return or(
    inArray(g.state, closed),
    and(inArray(g.state, open), gt(g.requestExpiresAt, now)),
    and(inArray(g.state, holding), not(holdingEnded(tables, now))),
    wanted.includes('LAPSED') ? requestOverdue(tables, now) : undefined,
    wanted.includes('ENDED')
      ? and(inArray(g.state, [...HOLDING_STATES]), holdingEnded(tables, now))
      : undefined,
  );
}

/** Grants that ended by themselves and requests that lapsed, neither recorded yet. */
export function endsUnrecorded(tables: Tables, now: Date): SQL | undefined {
  const holding = inArray(tables.delegationGrants.state, [...HOLDING_STATES]);
  return or(requestOverdue(tables, now), and(holding, holdingEnded(tables, now)));
}

function requestOverdue({ delegationGrants: g }: Tables, now: Date): SQL | undefined {
  return and(inArray(g.state, [...OPEN_STATES]), lte(g.requestExpiresAt, now));
}

/** True or false, never null, so that it can be turned round. */
function holdingEnded({ applicants, delegationGrants: g, organisations }: Tables, now: Date): SQL {
  const died = and(
    or(eq(applicants.id, g.principalId), eq(applicants.id, g.delegateApplicantId)),
    isNotNull(applicants.deceasedOn),
  );
  const closed = and(eq(organisations.id, g.delegateOrgId), eq(organisations.status, 'CLOSED'));
  return or(
    lte(g.validTo, now),
    and(isNotNull(g.confirmedUntil), lte(g.confirmedUntil, now)),
    sql`exists (select 1 from ${applicants} where ${died})`,
    sql`exists (select 1 from ${organisations} where ${closed})`,
  )!;
}
