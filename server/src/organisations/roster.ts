import type { AccessAction } from '@exit-card/shared/access';
import { CardStatus } from '@exit-card/shared/card';
import { maskIdNumber } from '@exit-card/shared/masking';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { recordAccesses } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { OrgAgent } from '../access/policy.ts';
import type { Case } from '../cards/card.ts';
import type { CardView } from '../cards/card-view.ts';
import { casesOf } from '../cards/case.store.ts';
import { aboutCards, delegatedCardView } from '../cards/delegated-cards.ts';
import { statusAt } from '../cards/status-at.ts';
import { validUntilAt } from '../cards/validity.ts';
import type { Writes } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { delegatedAccess } from '../delegation/delegated-access.ts';
import { noteUse } from '../delegation/first-use.store.ts';
import type { Services } from '../services.ts';
import { demandSeat } from './demand-seat.ts';
import type { RosterFilter, RosterRow, RosterSummary } from './roster.store.ts';
import { grantsOfRows, listRoster, summariseRoster } from './roster.store.ts';

/** A card of an employee as the organisation's agent sees it through that employee's grant. */
export interface RosterEntry {
  readonly grantId: string;
  readonly card: CardView;
  readonly personName: string;
  readonly maskedIdNumber: string;
  readonly needsAction: boolean;
  readonly deadline: PlainDate | null;
  readonly confirmedUntil: Date;
}

/** A page of the roster. Throws STEP_UP_REQUIRED, or NOT_FOUND without a live seat. */
export function roster(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  orgId: string,
  filter: RosterFilter,
  page: PageRequest,
): Promise<Page<RosterEntry>> {
  return rosterPage(services, caller, { viewer, orgId }, filter, page, 'LIST_CARDS');
}

/**
 * A page of the cards that employees let the organisation see, each of them recorded: the same number of statements for
 * any page. Throws as `roster`.
 */
export function rosterPage(
  services: Services,
  caller: Caller,
  agent: OrgAgent,
  filter: RosterFilter,
  page: PageRequest,
  action: Extract<AccessAction, 'LIST_CARDS' | 'EXPORT'>,
): Promise<Page<RosterEntry>> {
  const { database, clock } = services;
  const now = clock.now();
  return database.write(async (tx) => {
    await demandSeat(tx, database.tables, agent.viewer, agent.orgId, now);
    const found = await listRoster(tx, database.tables, agent, filter, page, now);
    const rows = found.edges.map(({ node }) => node);
    const entries = await entriesOf(tx, services, caller, agent, rows, action, now);
    return { ...found, edges: found.edges.map(({ cursor }, i) => ({ cursor, node: entries[i]! })) };
  });
}

/** How many employees and cards there are, and how they stand. Throws as `roster`. */
export async function rosterSummary(
  { database, clock }: Services,
  viewer: Viewer,
  orgId: string,
): Promise<RosterSummary> {
  const { read, tables } = database;
  const now = clock.now();
  await demandSeat(read, tables, viewer, orgId, now);
  return summariseRoster(read, tables, { viewer, orgId }, now);
}

/** The rows with their cards, after the read of each was recorded. */
async function entriesOf(
  tx: Writes,
  services: Services,
  caller: Caller,
  agent: OrgAgent,
  rows: readonly RosterRow[],
  action: AccessAction,
  now: Date,
): Promise<RosterEntry[]> {
  const { database, vault, calendar } = services;
  const { tables } = database;
  const grants = await grantsOfRows(tx, tables, agent, rows);
  const delegates = rows.map(({ grantId }) => ({
    viewer: agent.viewer,
    grant: grants.find(({ id }) => id === grantId)!,
  }));
  const cases = await casesOf(
    tx,
    tables,
    rows.map(({ card }) => card),
  );
  const about = await aboutCards(tx, services, cases, delegates);
  const parties = await Promise.all(about.map((one) => one.parties()));
  await noteUse(tx, tables, grants, now);
  await recordAccesses(
    tx,
    tables,
    rows.map(({ card }, i) => delegatedAccess(caller, delegates[i]!, action, card.id, now)),
  );
  return rows.map(({ grantId, needsAction }, i) => {
    const { grant } = delegates[i]!;
    const idNumber = vault.decrypt(
      'delegation_grants.claimed_id_number_cipher',
      grantId,
      grant.row.claimedIdNumberCipher,
    );
    return {
      grantId,
      card: delegatedCardView(cases[i]!, delegates[i]!, about[i]!, { now, calendar }),
      personName: parties[i]!.seenAs.principalName,
      maskedIdNumber: maskIdNumber(idNumber),
      needsAction,
      deadline: deadlineOf(cases[i]!, now),
      confirmedUntil: grant.confirmedUntil!,
    };
  });
}

/** The day that the list is sorted by. */
function deadlineOf({ card, supplement }: Case, now: Date): PlainDate | null {
  switch (statusAt(card, now)) {
    case CardStatus.ADDITIONAL_DOCUMENTS_REQUIRED:
      return supplement?.dueOn ?? null;
    case CardStatus.APPROVED:
      return validUntilAt(card, now);
    case CardStatus.PENDING:
    case CardStatus.REVIEWED:
      return card.dueOn;
    default:
      return null;
  }
}
