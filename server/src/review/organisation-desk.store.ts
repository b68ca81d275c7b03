import type { OrganisationStatus } from '@exit-card/shared/delegation';
import { and, asc, eq, gt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Reads, Writes } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import type { StoredOrganisation } from '../organisations/organisation.store.ts';

/** Organisations of one status, oldest first: two statements. */
export async function organisationQueue(
  reads: Reads,
  { organisations: o }: Tables,
  status: OrganisationStatus,
  page: PageRequest,
): Promise<Page<StoredOrganisation>> {
  const limit = rowsToFetch(page);
  const matching = eq(o.status, status);
  const rows = await reads
    .select()
    .from(o)
    .where(and(matching, after(o, page)))
    .orderBy(asc(o.registeredAt), asc(o.id))
    .limit(limit);
  const count = await reads.$count(o, matching);
  return pageOf(rows, count, page, ({ registeredAt, id }) => `${registeredAt.getTime()} ${id}`);
}

/** The organisation with all of the same code; nobody else decides about any of them until `tx` ends, on either engine. */
export function holdWithNamesakes(
  tx: Writes,
  { organisations: o }: Tables,
  id: string,
): Promise<StoredOrganisation[]> {
  return tx
    .update(o)
    .set({ version: sql`${o.version} + 1` })
    .where(eq(o.uscc, sql`(select uscc from ${o} where id = ${id})`))
    .returning();
}

/** Others with the same code, oldest first. */
export function namesakesOf(
  reads: Reads,
  { organisations: o }: Tables,
  { id, uscc }: StoredOrganisation,
): Promise<StoredOrganisation[]> {
  return reads
    .select()
    .from(o)
    .where(and(eq(o.uscc, uscc), ne(o.id, id)))
    .orderBy(asc(o.registeredAt), asc(o.id));
}

function after(o: Tables['organisations'], page: PageRequest): SQL | undefined {
  const key = keyIn(page, /^(\d{1,15}) ([\w-]{1,64})$/);
  if (!key) return undefined;
  const registeredAt = new Date(Number(key[0]));
  return or(gt(o.registeredAt, registeredAt), and(eq(o.registeredAt, registeredAt), gt(o.id, key[1]!)));
}
