import type { PlainDate } from '@exit-card/shared/plain-date';
import { and, eq, gt, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Writes } from '../db/database.ts';
import { inList, inListInOrder } from '../db/in-list.ts';
import { jsonElements } from '../db/json-elements.ts';
import type { Tables } from '../db/tables.ts';
import type { Access } from './access-record.ts';
import { isRead, isSameRead, SAME_READ } from './access-record.ts';
import { link } from './chain.ts';

/** One access, as `recordAccesses`. */
export function recordAccess(tx: Writes, tables: Tables, access: Access): Promise<void> {
  return recordAccesses(tx, tables, [access]);
}

/**
 * Seals records onto the chains of the people whose data they are about, in the transaction of the accesses themselves:
 * what cannot be recorded does not happen. One's own reading is not recorded; looking up, signing in and writing are.
 * Four statements for up to a thousand records. Call it once in a transaction: it holds those people's chains to the end.
 */
export async function recordAccesses(tx: Writes, tables: Tables, accesses: readonly Access[]): Promise<void> {
  if (accesses.length === 0) return;
  const chains = await holdChains(tx, tables, principalsOf(accesses));
  await addRecentReads(tx, tables, accesses, chains);
  const rows = accesses.flatMap((access) => {
    const chain = chains.get(access.principalId);
    if (!chain) throw new Error('An access record needs the person whom it is about');
    if (chain.records.some((recorded) => isSameRead(recorded, access))) return [];
    return [append(chain, access)];
  });
  if (rows.length === 0) return;
  await tx.insert(tables.accessRecords).values(rows);
  await keepHeads(tx, tables, chains);
}

/** The end of one person's chain, whether that person lives, with the records against which a read may be the same. */
interface ChainEnd {
  head: string;
  count: number;
  readonly deceasedOn: PlainDate | null;
  readonly records: Parameters<typeof isSameRead>[0][];
}

/**
 * Writing the parents first makes whoever else extends one of these chains wait, on either engine. Called by itself before
 * records of several people one by one: all take people in one order, so that no two hold each other up.
 */
export async function holdChains(
  tx: Writes,
  { applicants }: Tables,
  principalIds: readonly string[],
): Promise<Map<string, ChainEnd>> {
  const rows = await tx
    .update(applicants)
    .set({ accessCount: sql`${applicants.accessCount}` })
    .where(inListInOrder(applicants.id, principalIds))
    .returning({
      id: applicants.id,
      head: applicants.accessHead,
      count: applicants.accessCount,
      deceasedOn: applicants.deceasedOn,
    });
  return new Map(rows.map(({ id, ...end }) => [id, { ...end, records: [] }]));
}

async function addRecentReads(
  tx: Writes,
  { accessRecords }: Tables,
  accesses: readonly Access[],
  chains: ReadonlyMap<string, ChainEnd>,
): Promise<void> {
  const reads = accesses.filter(isRead);
  if (reads.length === 0) return;
  const earliest = Math.min(...reads.map(({ at }) => at.getTime()));
  const recent = await tx
    .select()
    .from(accessRecords)
    .where(
      and(
        inList(accessRecords.principalId, principalsOf(reads)),
        gt(accessRecords.at, new Date(earliest - SAME_READ)),
      ),
    );
  for (const record of recent) chains.get(record.principalId)?.records.push(record);
}

function append(chain: ChainEnd, access: Access) {
  const seq = chain.count + 1;
  const fieldsRevealed = [...access.fieldsRevealed];
  const row = link(chain.head, { id: newId(), seq, ...access, fieldsRevealed });
  chain.head = row.hash;
  chain.count = seq;
  chain.records.push(row);
  return row;
}

async function keepHeads(
  tx: Writes,
  { applicants }: Tables,
  chains: ReadonlyMap<string, ChainEnd>,
): Promise<void> {
  const ends = [...chains].map(([id, { head, count }]) => ({ id, head, count }));
  await tx
    .update(applicants)
    .set({ accessHead: sql`value ->> 'head'`, accessCount: sql`cast(value ->> 'count' as integer)` })
    .from(jsonElements(applicants.id, ends))
    .where(eq(applicants.id, sql`value ->> 'id'`));
}

function principalsOf(accesses: readonly Access[]): string[] {
  return [...new Set(accesses.map(({ principalId }) => principalId))];
}
