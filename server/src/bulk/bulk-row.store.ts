import type { BulkCode } from '@exit-card/shared/bulk';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { OrgAgent } from '../access/policy.ts';
import { openedBy } from '../access/policy.ts';
import { isOnline } from '../cards/archive.store.ts';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import { jsonElements } from '../db/json-elements.ts';
import { jsonHas } from '../db/json-has.ts';
import type { Tables } from '../db/tables.ts';
import { effective, opens } from '../delegation/effective.store.ts';
import type { StoredJob } from './bulk-job.store.ts';

export type StoredRow = Tables['bulkRows']['$inferSelect'];

/** Rows that nobody has looked up yet, in the order of the list. */
export function nextRows(
  tx: Writes,
  { bulkRows: r }: Tables,
  jobId: string,
  atMost: number,
): Promise<StoredRow[]> {
  return tx
    .select()
    .from(r)
    .where(and(eq(r.jobId, jobId), isNull(r.code)))
    .orderBy(asc(r.line))
    .limit(atMost);
}

/** A person whose grant holds, with the newest card that it opens. */
export interface OpenedPerson {
  readonly idNumberHmac: string;
  readonly principalId: string;
  readonly birthDate: Tables['applicants']['$inferSelect']['birthDate'];
  readonly grantId: string;
  readonly cardId: string | null;
}

/**
 * Of these people, those whose grant lets the requester of the job see the status of their cards: one statement. The
 * second factor was proven when the job was handed in.
 */
export async function openedPeople(
  tx: Writes,
  tables: Tables,
  { orgId, requestedBy }: StoredJob,
  hmacs: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, OpenedPerson>> {
  const { applicants: a, cards: c, delegationGrants: g } = tables;
  const held = and(
    eq(g.principalId, a.id),
    eq(g.kind, 'EMPLOYER'),
    eq(g.delegateOrgId, orgId),
    jsonHas(g.scopes, 'card:read'),
    effective(tables, requestedBy, now),
  );
  const rows = await tx
    .select({
      idNumberHmac: a.idNumberHmac,
      principalId: a.id,
      birthDate: a.birthDate,
      grantId: g.id,
      cardId: c.id,
    })
    .from(a)
    .innerJoin(g, held)
    .leftJoin(c, and(opens(tables, now), isOnline(c, now)))
    .where(inList(a.idNumberHmac, hmacs))
    .orderBy(asc(c.applicationDate), asc(c.id));
  // The newest card comes last, and a grant that opens none before those that do: the last one counts.
  const withCard = rows.filter(({ cardId }) => cardId !== null);
  return new Map([...rows, ...withCard].map((row) => [row.idNumberHmac, row]));
}

export interface SettledRow {
  readonly id: string;
  readonly code: BulkCode;
  readonly grantId: string | null;
  readonly cardId: string | null;
}

/** One statement, however many. */
export async function settleRows(
  tx: Writes,
  { bulkRows: r }: Tables,
  settled: readonly SettledRow[],
): Promise<void> {
  await tx
    .update(r)
    .set({
      code: sql`value ->> 'code'`,
      grantId: sql`value ->> 'grantId'`,
      cardId: sql`value ->> 'cardId'`,
    })
    .from(jsonElements(r.id, settled))
    .where(and(eq(r.id, sql`value ->> 'id'`), isNull(r.code)));
}

/** A row with the card that was found, as long as the grant still opens it. */
export interface RowWithCard {
  readonly row: StoredRow;
  readonly card: Tables['cards']['$inferSelect'] | null;
  /** Of the grant, when it opens the card still. */
  readonly grantId: string | null;
  readonly personName: string | null;
}

export interface RowFilter {
  readonly codes?: readonly BulkCode[] | null;
  /** Only what the grants allow to be taken out shows its card. */
  readonly forExport?: boolean;
}

/** Rows after this line, in the order of the list. */
export function rowsWithCards(
  reads: Reads,
  tables: Tables,
  agent: OrgAgent,
  jobId: string,
  { codes, forExport }: RowFilter,
  { afterLine, limit }: { readonly afterLine: number; readonly limit: number },
  now: Date,
): Promise<RowWithCard[]> {
  const { bulkRows: r, cards: c, delegationGrants: g, applicants: a } = tables;
  const opened = and(
    eq(g.id, r.grantId),
    openedBy(agent, 'card:read', tables, now),
    isOnline(c, now),
    forExport ? jsonHas(g.scopes, 'export') : undefined,
  );
  return reads
    .select({ row: r, card: c, grantId: g.id, personName: a.nameOriginal })
    .from(r)
    .leftJoin(c, eq(c.id, r.cardId))
    .leftJoin(g, opened)
    .leftJoin(a, eq(a.id, g.principalId))
    .where(and(eq(r.jobId, jobId), codes ? inArray(r.code, [...codes]) : undefined, gt(r.line, afterLine)))
    .orderBy(asc(r.line))
    .limit(limit);
}

export function countRows(
  reads: Reads,
  { bulkRows: r }: Tables,
  jobId: string,
  { codes }: RowFilter,
): Promise<number> {
  return reads.$count(r, and(eq(r.jobId, jobId), codes ? inArray(r.code, [...codes]) : undefined));
}
