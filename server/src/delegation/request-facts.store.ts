import { GRANT_LIMITS, type GrantKind } from '@exit-card/shared/delegation';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import { OPEN_STATES } from './grant.ts';
import { grantStateIs } from './grant-state.store.ts';

const PERSONAL = ['GUARDIAN', 'NOTARISED_PROXY'] as const satisfies GrantKind[];
const DAY = 24 * 3_600_000;

/** Makes whoever else asks for this person wait, on either engine: what is counted then still holds when it is stored. */
export async function holdRequester(tx: Writes, { applicants: a }: Tables, id: string): Promise<string> {
  const [held] = await tx
    .update(a)
    .set({ accessCount: sql`${a.accessCount}` })
    .where(eq(a.id, id))
    .returning({ idNumberHmac: a.idNumberHmac });
  if (!held) throw new Error('A session names a person who does not exist');
  return held.idNumberHmac;
}

/** The unfinished requests of a person. */
export function countOpen(reads: Reads, tables: Tables, requesterId: string, now: Date): Promise<number> {
  const { delegationGrants: g } = tables;
  return reads.$count(
    g,
    and(eq(g.requestedBy, requesterId), inArray(g.kind, PERSONAL), grantStateIs(tables, OPEN_STATES, now)),
  );
}

/** When the person's requests were refused within the days of a request, the first first. */
export async function refusalsOf(
  reads: Reads,
  { delegationGrants: g }: Tables,
  requesterId: string,
  now: Date,
): Promise<Date[]> {
  const since = new Date(now.getTime() - GRANT_LIMITS.requestDays * DAY);
  const rows = await reads
    .select({ endedAt: g.endedAt })
    .from(g)
    .where(
      and(
        eq(g.requestedBy, requesterId),
        inArray(g.kind, PERSONAL),
        eq(g.state, 'REJECTED'),
        gt(g.endedAt, since),
      ),
    )
    .orderBy(asc(g.endedAt));
  return rows.flatMap(({ endedAt }) => (endedAt ? [endedAt] : []));
}

/** When so many refusals no longer count. */
export function refusalsForgottenAt(refusals: readonly Date[]): Date {
  const counting = refusals.at(-GRANT_LIMITS.refusals)!;
  return new Date(counting.getTime() + GRANT_LIMITS.requestDays * DAY);
}

/** A grant by the same delegate, of the same kind, for one of the ID numbers: asked for and not finished, or holding. */
export interface PairGrant {
  readonly id: string;
  readonly claimedIdNumberHmac: string;
  readonly isOpen: boolean;
}

export async function grantsOfPairs(
  reads: Reads,
  tables: Tables,
  kind: GrantKind,
  delegate: { readonly applicantId: string } | { readonly orgId: string },
  hmacs: readonly string[],
  now: Date,
): Promise<PairGrant[]> {
  const { delegationGrants: g } = tables;
  const rows = await reads
    .select({ id: g.id, state: g.state, claimedIdNumberHmac: g.claimedIdNumberHmac })
    .from(g)
    .where(
      and(
        eq(g.kind, kind),
        'orgId' in delegate
          ? eq(g.delegateOrgId, delegate.orgId)
          : eq(g.delegateApplicantId, delegate.applicantId),
        inList(g.claimedIdNumberHmac, hmacs),
        grantStateIs(tables, [...OPEN_STATES, 'ACTIVE', 'SUSPENDED'], now),
      ),
    );
  return rows.map(({ state, ...pair }) => ({
    ...pair,
    isOpen: OPEN_STATES.some((open) => open === state),
  }));
}

/** Whether somebody with this ID number is a guardian of the person. */
export async function isGuardianOf(
  reads: Reads,
  tables: Tables,
  hmac: string,
  wardId: string,
  now: Date,
): Promise<boolean> {
  const { applicants, delegationGrants: g } = tables;
  const rows = await reads
    .select({ id: g.id })
    .from(g)
    .innerJoin(applicants, eq(applicants.id, g.delegateApplicantId))
    .where(
      and(
        eq(g.kind, 'GUARDIAN'),
        eq(g.principalId, wardId),
        eq(applicants.idNumberHmac, hmac),
        grantStateIs(tables, ['ACTIVE', 'SUSPENDED'], now),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
