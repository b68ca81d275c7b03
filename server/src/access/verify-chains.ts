import { asc, eq, gt } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database, Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import { type ChainFault, type Linked, verifyChain } from './chain.ts';

/** Where the rows of a chain are, and where its parent keeps head and length. */
interface ChainKind {
  readonly name: 'status history of card' | 'events of grant' | 'access records of applicant';
  readonly parent: PgTable & { id: PgColumn };
  readonly head: PgColumn;
  readonly count: PgColumn;
  readonly rows: PgTable & { seq: PgColumn };
  readonly parentId: PgColumn;
  /** Where the parent keeps what its last row has made of it. */
  readonly status?: PgColumn;
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
  readonly status?: string;
  readonly rows: (Linked & { readonly to?: string })[];
}

type Joined = Omit<Chain, 'rows'> & { readonly row: Linked | null };

const PAGE = 200;

/** Walks every chain of every kind, a page at a time; gives no false alarm while a server writes. */
export async function verifyChains(database: Database): Promise<ChainReport> {
  const report = { chains: 0, rows: 0, broken: [] as BrokenChain[] };
  for (const kind of kinds(database.tables)) {
    for await (const chain of chainsOf(database.read, kind)) {
      report.chains += 1;
      report.rows += chain.rows.length;
      const fault = faultOf(chain);
      if (fault !== null) report.broken.push({ chain: kind.name, parentId: chain.parentId, ...fault });
    }
  }
  return report;
}

function faultOf({ rows, head, count, status }: Chain): ChainFault | null {
  const fault = verifyChain(rows, head, count);
  if (fault !== null || status === undefined || rows.at(-1)?.to === status) return fault;
  return { seq: count, kind: 'STATUS_DIFFERS' };
}

function kinds(tables: Tables): ChainKind[] {
  const { accessRecords, applicants, cards, delegationGrants, grantEvents, statusChanges } = tables;
  return [
    {
      name: 'status history of card',
      parent: cards,
      head: cards.historyHead,
      count: cards.historyCount,
      status: cards.status,
      rows: statusChanges,
      parentId: statusChanges.cardId,
    },
    {
      name: 'events of grant',
      parent: delegationGrants,
      head: delegationGrants.eventHead,
      count: delegationGrants.eventCount,
      status: delegationGrants.state,
      rows: grantEvents,
      parentId: grantEvents.grantId,
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

async function* chainsOf(
  read: Reads,
  { parent, rows, parentId, status, ...kept }: ChainKind,
): AsyncGenerator<Chain> {
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
      .select({
        parentId: parent.id,
        head: kept.head,
        count: kept.count,
        row: rows,
        ...(status && { status }),
      })
      .from(parent)
      .leftJoin(rows, eq(parentId, parent.id))
      .where(inList(parent.id, ids))
      .orderBy(asc(parent.id), asc(rows.seq));
    yield* grouped(joined as unknown as Joined[]);
    after = ids.at(-1)!;
  }
}

function grouped(joined: readonly Joined[]): Iterable<Chain> {
  const chains = new Map<string, Chain>();
  for (const { row, ...parent } of joined) {
    const chain = chains.get(parent.parentId) ?? { ...parent, rows: [] };
    if (row !== null) chain.rows.push(row);
    chains.set(parent.parentId, chain);
  }
  return chains.values();
}
