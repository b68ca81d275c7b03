import type { CardStatus } from '@exit-card/shared/card';
import { parsePersonName } from '@exit-card/shared/person-name';
import { addDays, plainDateAt } from '@exit-card/shared/plain-date';
import { EXTENSION_WINDOW } from '@exit-card/shared/windows';
import { and, asc, count, countDistinct, eq, gt, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { OrgAgent } from '../access/policy.ts';
import { openedBy } from '../access/policy.ts';
import { isOnline } from '../cards/archive.store.ts';
import type { Card } from '../cards/card.ts';
import { statusIs } from '../cards/status-at.store.ts';
import { statusAt } from '../cards/status-at.ts';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import { jsonHas } from '../db/json-has.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import { heldGrants } from '../delegation/held-grants.store.ts';

export interface RosterFilter {
  /** As the status is now. */
  readonly statuses?: readonly CardStatus[] | null;
  readonly needsAction?: boolean | null;
  /** Part of a name. */
  readonly name?: string | null;
  /** Only what the grants allow to be taken out. */
  readonly forExport?: boolean;
}

/** A card of an employee, with the grant that opens it. */
export interface RosterRow {
  readonly card: Card;
  readonly grantId: string;
  readonly needsAction: boolean;
}

/** Who needs action first, then by deadline: two statements for any page. */
export async function listRoster(
  reads: Reads,
  tables: Tables,
  agent: OrgAgent,
  filter: RosterFilter,
  page: PageRequest,
  now: Date,
): Promise<Page<RosterRow>> {
  const { cards } = tables;
  const key = sortKey(tables, now);
  const limit = rowsToFetch(page);
  const matching = filtered(tables, filter, now);
  const rows = await rosterCards(reads, tables, agent, and(matching, after(key, cards, page)), now)
    .orderBy(asc(key), asc(cards.id))
    .limit(limit);
  const [all] = await reads
    .select({ cards: count() })
    .from(cards)
    .innerJoin(tables.delegationGrants, opened(tables, agent, now))
    .innerJoin(tables.applicants, eq(tables.applicants.id, cards.principalId))
    .where(and(isOnline(cards, now), matching));
  // Behind a made-up cursor nothing is shown or recorded: how many have this name and status would be a read all the same.
  const total = rows.length === 0 ? 0 : (all?.cards ?? 0);
  const found = pageOf(rows, total, page, (row) => `${row.key} ${row.card.id}`);
  return {
    ...found,
    edges: found.edges.map(({ cursor, node: { key: sortedBy, ...row } }) => ({
      cursor,
      node: { ...row, needsAction: sortedBy.startsWith('0') },
    })),
  };
}

/** The grants of these rows, with all that decides what each of them opens: three statements. */
export function grantsOfRows(reads: Reads, tables: Tables, agent: OrgAgent, rows: readonly RosterRow[]) {
  const ids = [...new Set(rows.map(({ grantId }) => grantId))];
  return heldGrants(reads, tables, agent.viewer.applicantId, inList(tables.delegationGrants.id, ids));
}

export interface RosterSummary {
  readonly employees: number;
  readonly cards: number;
  readonly needsAction: number;
  readonly byStatus: readonly { readonly status: CardStatus; readonly count: number }[];
}

/** Two statements. Counts alone are no read of anybody's card. */
export async function summariseRoster(
  reads: Reads,
  tables: Tables,
  agent: OrgAgent,
  now: Date,
): Promise<RosterSummary> {
  const { cards, delegationGrants } = tables;
  const [all] = await reads
    .select({ employees: countDistinct(cards.principalId) })
    .from(cards)
    .innerJoin(delegationGrants, opened(tables, agent, now))
    .where(isOnline(cards, now));
  const needs = sql`sum(case when ${needsAction(tables, now)} then 1 else 0 end)`.mapWith(Number);
  const groups = await reads
    .select({ status: cards.status, endsAt: cards.endsAt, needs, cards: count() })
    .from(cards)
    .innerJoin(delegationGrants, opened(tables, agent, now))
    .where(isOnline(cards, now))
    .groupBy(cards.status, cards.endsAt);
  return { employees: all?.employees ?? 0, ...summed(groups, now) };
}

function summed(
  groups: readonly (Pick<Card, 'status' | 'endsAt'> & { needs: number; cards: number })[],
  now: Date,
): Omit<RosterSummary, 'employees'> {
  const byStatus = new Map<CardStatus, number>();
  for (const group of groups) {
    const status = statusAt(group, now);
    byStatus.set(status, (byStatus.get(status) ?? 0) + group.cards);
  }
  return {
    cards: groups.reduce((sum, group) => sum + group.cards, 0),
    needsAction: groups.reduce((sum, group) => sum + group.needs, 0),
    byStatus: [...byStatus].map(([status, cards]) => ({ status, count: cards })),
  };
}

function rosterCards(reads: Reads, tables: Tables, agent: OrgAgent, where: SQL | undefined, now: Date) {
  const { cards, applicants, delegationGrants } = tables;
  return reads
    .select({ card: cards, grantId: delegationGrants.id, key: sortKey(tables, now) })
    .from(cards)
    .innerJoin(delegationGrants, opened(tables, agent, now))
    .innerJoin(applicants, eq(applicants.id, cards.principalId))
    .where(and(isOnline(cards, now), where));
}

function opened(tables: Tables, agent: OrgAgent, now: Date): SQL | undefined {
  return openedBy(agent, 'card:read', tables, now);
}

/** Documents are asked for, an extension can be asked for, or the usual time is over. */
function needsAction({ cards }: Tables, now: Date): SQL | undefined {
  const today = plainDateAt(now);
  return or(
    statusIs(cards, ['ADDITIONAL_DOCUMENTS_REQUIRED'], now),
    and(statusIs(cards, ['APPROVED'], now), lte(cards.validUntil, addDays(today, EXTENSION_WINDOW))),
    and(statusIs(cards, ['PENDING', 'REVIEWED'], now), lt(cards.dueOn, today)),
  );
}

/** `0` or `1` and a day: the same text on both engines. */
function sortKey(tables: Tables, now: Date): SQL<string> {
  const { cards, supplementRequests: r } = tables;
  const documentsDueOn = sql`(select max(${r.dueOn}) from ${r} where ${eq(r.cardId, cards.id)})`;
  const deadline = sql`case
    when ${statusIs(cards, ['ADDITIONAL_DOCUMENTS_REQUIRED'], now)} then ${documentsDueOn}
    when ${statusIs(cards, ['APPROVED'], now)} then ${cards.validUntil}
    when ${statusIs(cards, ['PENDING', 'REVIEWED'], now)} then ${cards.dueOn} end`;
  return sql<string>`(case when ${needsAction(tables, now)} then '0' else '1' end || coalesce(${deadline}, '9999-12-31'))`;
}

function filtered(
  tables: Tables,
  { statuses, needsAction: needs, name, forExport }: RosterFilter,
  now: Date,
): SQL | undefined {
  const { cards } = tables;
  return and(
    statuses ? statusIs(cards, statuses, now) : undefined,
    needs == null
      ? undefined
      : needs
        ? needsAction(tables, now)
        : sql`not coalesce(${needsAction(tables, now)}, false)`,
    name ? named(tables, name) : undefined,
    forExport ? jsonHas(tables.delegationGrants.scopes, 'export') : undefined,
  );
}

/** What is no part of a name is in nobody's; a key of a name holds no wildcard. */
function named({ applicants }: Tables, text: string): SQL {
  const parsed = parsePersonName(text);
  return parsed.ok ? like(applicants.nameKey, `%${parsed.nameKey}%`) : sql`1 = 0`;
}

function after(key: SQL<string>, { id }: Tables['cards'], page: PageRequest): SQL | undefined {
  const last = keyIn(page, /^([01]\d{4}-\d{2}-\d{2}) ([\w-]{1,64})$/);
  if (!last) return undefined;
  const [lastKey, lastId] = last as [string, string];
  return sql`(${key} > ${lastKey} or (${key} = ${lastKey} and ${gt(id, lastId)}))`;
}
