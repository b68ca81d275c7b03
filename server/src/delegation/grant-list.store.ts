import type { GrantKind, GrantState } from '@exit-card/shared/delegation';
import { and, eq, inArray, lt, or, type SQL } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import type { GrantSource, NamedGrantFile } from './grant-file.store.ts';
import { grantFiles } from './grant-file.store.ts';
import { grantStateIs } from './grant-state.store.ts';

export interface GrantFilter {
  readonly kinds?: readonly GrantKind[] | null;
  /** As the state is now. */
  readonly states?: readonly GrantState[] | null;
}

/** Whose grants: over a person's cards, to use in a person's own name, or an organisation's. */
export type WhoseGrants =
  | { readonly principalId: string }
  | { readonly delegateId: string }
  | { readonly orgId: string };

/** A page, newest request first: two statements, however many. */
export async function listGrants(
  reads: Reads,
  source: GrantSource,
  whose: WhoseGrants,
  filter: GrantFilter,
  page: PageRequest,
  now: Date,
): Promise<Page<NamedGrantFile>> {
  const { tables } = source;
  const { delegationGrants: g } = tables;
  const limit = rowsToFetch(page);
  const matching = and(
    belongingTo(tables, whose),
    filter.kinds ? inArray(g.kind, [...filter.kinds]) : undefined,
    filter.states ? grantStateIs(tables, filter.states, now) : undefined,
  );
  const files = await grantFiles(reads, source, and(matching, after(tables, page)), limit);
  const count = await reads.$count(g, matching);
  return pageOf(files, count, page, ({ grant }) => `${grant.requestedAt.getTime()} ${grant.id}`);
}

function belongingTo({ delegationGrants: g }: Tables, whose: WhoseGrants): SQL {
  if ('principalId' in whose) return eq(g.principalId, whose.principalId);
  if ('orgId' in whose) return eq(g.delegateOrgId, whose.orgId);
  return eq(g.delegateApplicantId, whose.delegateId);
}

function after({ delegationGrants: g }: Tables, page: PageRequest): SQL | undefined {
  const key = keyIn(page, /^(\d{1,15}) ([\w-]{1,64})$/);
  if (!key) return undefined;
  const requestedAt = new Date(Number(key[0]));
  return or(lt(g.requestedAt, requestedAt), and(eq(g.requestedAt, requestedAt), lt(g.id, key[1]!)));
}
