import type { GrantKind, GrantState } from '@exit-card/shared/delegation';
import { and, asc, eq, gt, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reads } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import { HOLDING_STATES } from '../delegation/grant.ts';
import { grantStateIs } from '../delegation/grant-state.store.ts';

export interface DeskFilter {
  readonly kinds?: readonly GrantKind[] | null;
  /** As the state is now; left out: what waits for a verifier. */
  readonly states?: readonly GrantState[] | null;
  /** Whether a first verifier has accepted it and a second has not. */
  readonly awaitsSecond?: boolean | null;
}

export type QueuedGrant = Awaited<ReturnType<typeof queued>>[number];

/** What is on the desk, oldest request first: two statements, however many. Names and numbers are not among it. */
export async function deskQueue(
  reads: Reads,
  tables: Tables,
  { kinds, states, awaitsSecond }: DeskFilter,
  page: PageRequest,
  now: Date,
): Promise<Page<QueuedGrant>> {
  const { delegationGrants: g } = tables;
  const limit = rowsToFetch(page);
  const matching = and(
    isOnDesk(tables),
    grantStateIs(tables, states ?? ['EVIDENCE_REVIEW'], now),
    kinds ? inArray(g.kind, [...kinds]) : undefined,
    awaitsSecond === true ? and(eq(g.state, 'EVIDENCE_REVIEW'), isNotNull(g.verifiedBy)) : undefined,
    awaitsSecond === false ? isNull(g.verifiedBy) : undefined,
  );
  const rows = await queued(reads, tables, and(matching, after(tables, page)), limit);
  const count = await reads.$count(g, matching);
  return pageOf(rows, count, page, ({ grant }) => `${grant.requestedAt.getTime()} ${grant.id}`);
}

/** Something was handed in or agreed to: a request that is not finished is no officer's business. */
export function isOnDesk({ delegationGrants: g }: Tables): SQL | undefined {
  return or(gt(g.eventCount, 1), inArray(g.state, [...HOLDING_STATES]));
}

function queued(reads: Reads, tables: Tables, which: SQL | undefined, limit: number) {
  const { applicants, delegationGrants: g, organisations } = tables;
  const delegates = alias(applicants, 'delegates');
  return reads
    .select({
      grant: g,
      principal: { birthDate: applicants.birthDate, deceasedOn: applicants.deceasedOn },
      delegate: { birthDate: delegates.birthDate, deceasedOn: delegates.deceasedOn },
      organisationStatus: organisations.status,
    })
    .from(g)
    .leftJoin(applicants, eq(applicants.id, g.principalId))
    .leftJoin(delegates, eq(delegates.id, g.delegateApplicantId))
    .leftJoin(organisations, eq(organisations.id, g.delegateOrgId))
    .where(which)
    .orderBy(asc(g.requestedAt), asc(g.id))
    .limit(limit);
}

function after({ delegationGrants: g }: Tables, page: PageRequest): SQL | undefined {
  const key = keyIn(page, /^(\d{1,15}) ([\w-]{1,64})$/);
  if (!key) return undefined;
  const requestedAt = new Date(Number(key[0]));
  return or(gt(g.requestedAt, requestedAt), and(eq(g.requestedAt, requestedAt), gt(g.id, key[1]!)));
}
