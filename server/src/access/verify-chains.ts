import { asc, eq, gt } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database, Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import { type ChainFault, type Linked, verifyChain } from './chain.ts';

/** Where the rows of a chain are, and where its parent keeps head and length. */
interface ChainKind {
  readonly name: 'status history of card' | 'access records of applicant';
  readonly parent: PgTable & { id: PgColumn };
  readonly head: PgColumn;
  readonly count: PgColumn;
  readonly rows: PgTable & { seq: PgColumn };
  readonly parentId: PgColumn;
}

export interface BrokenChain extends ChainFault {
  readonly chain: ChainKind['name'];
  readonly parentId: string;
}

export interface ChainReport {
  readonly chains: number;
  readonly rows: number;
  readonly broken: readonly BrokenChain[];
}

interface Chain {
  readonly parentId: string;
  readonly head: string;
  readonly count: number;
  readonly rows: Linked[];
}

const PAGE = 200;

/** Walks every chain of both kinds, a page at a time; gives no false alarm while a server writes. */
export async function verifyChains(database: Database): Promise<ChainReport> {
  const report = { chains: 0, rows: 0, broken: [] as BrokenChain[] };
  for (const kind of kinds(database.tables)) {
    for await (const { parentId, head, count, rows } of chainsOf(database.read, kind)) {
      report.chains += 1;
      report.rows += rows.length;
      const fault = verifyChain(rows, head, count);
      if (fault !== null) report.broken.push({ chain: kind.name, parentId, ...fault });
    }
  }
  return report;
}

function kinds({ accessRecords, applicants, cards, statusChanges }: Tables): ChainKind[] {
  return [
    {
      name: 'status history of card',
      parent: cards,
      head: cards.historyHead,
      count: cards.historyCount,
      rows: statusChanges,
      parentId: statusChanges.cardId,
    },
    {
      name: 'access records of applicant',
      parent: applicants,
      head: applicants.accessHead,
      count: applicants.accessCount,
      rows: accessRecords,
      parentId: accessRecords.principalId,
    },
  ];
}

async function* chainsOf(read: Reads, { parent, rows, parentId, ...kept }: ChainKind): AsyncGenerator<Chain> {
  for (let after = ''; ; ) {
    const page = await read
      .select({ id: parent.id })
      .from(parent)
      .where(gt(parent.id, after))
      .orderBy(asc(parent.id))
      .limit(PAGE);
    if (page.length === 0) return;
    const ids = page.map(({ id }) => String(id));
    // One statement sees parent and rows at the same moment; two would see a card that has just moved on as broken.
    const joined = await read
      .select({ parentId: parent.id, head: kept.head, count: kept.count, row: rows })
      .from(parent)
      .leftJoin(rows, eq(parentId, parent.id))
      .where(inList(parent.id, ids))
      .orderBy(asc(parent.id), asc(rows.seq));
    yield* grouped(joined as unknown as (Omit<Chain, 'rows'> & { row: Linked | null })[]);
    after = ids.at(-1)!;
  }
}

function grouped(joined: readonly (Omit<Chain, 'rows'> & { row: Linked | null })[]): Iterable<Chain> {
  const chains = new Map<string, Chain>();
  for (const { row, ...parent } of joined) {
    const chain = chains.get(parent.parentId) ?? { ...parent, rows: [] };
    if (row !== null) chain.rows.push(row);
    chains.set(parent.parentId, chain);
  }
  return chains.values();
}
