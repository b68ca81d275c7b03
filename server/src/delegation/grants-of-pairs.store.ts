import type { GrantKind, GrantScope } from '@exit-card/shared/delegation';
import { and, eq } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import { OPEN_STATES } from './grant.ts';
import { grantStateIs } from './grant-state.store.ts';

/** A grant by the same delegate, of the same kind, for one of the ID numbers: asked for and not finished, or holding. */
export interface PairGrant {
  readonly id: string;
  readonly claimedIdNumberHmac: string;
  readonly scopes: readonly GrantScope[];
  /** Not finished, or suspended: a new request would go round what an officer stopped. */
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
    .select({ id: g.id, state: g.state, claimedIdNumberHmac: g.claimedIdNumberHmac, scopes: g.scopes })
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
    isOpen: state === 'SUSPENDED' || OPEN_STATES.some((open) => open === state),
  }));
}
