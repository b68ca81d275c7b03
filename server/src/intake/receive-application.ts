import type { Channel } from '@exit-card/shared/card';
import type { Viewer } from '../access/caller.ts';
import { type InvalidInput, invalidInput } from '../applicants/answer.ts';
import { Claims } from '../applicants/claims.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { type DeskOfficer, deskOfficer, INTAKE_OFFICERS } from '../review/desk-officer.ts';
import type { Services } from '../services.ts';
import { type ItemRow, insertItem, openItems } from './intake-item.store.ts';

/** An application that was taken in and is not entered yet. Whose it is, nobody reads here. */
export interface IntakeItem {
  readonly id: string;
  readonly channel: Channel;
  readonly receivedAt: Date;
  /** Whether this officer took it in. */
  readonly mine: boolean;
}

export interface ApplicationReceived {
  readonly __typename: 'ApplicationReceived';
  readonly item: IntakeItem;
}

/** Takes in a paper application at a counter: whoever proves to be its owner hears that it is being entered. */
export async function receiveApplication(
  services: Services,
  viewer: Viewer,
  { idNumber: typed }: { idNumber: string },
): Promise<ApplicationReceived | InvalidInput> {
  const officer = await deskOfficer(services, viewer, INTAKE_OFFICERS);
  const { database, vault, clock } = services;
  const claims = new Claims();
  const idNumber = claims.idNumber(typed, clock.today());
  if (claims.problems.length > 0) return invalidInput(claims.problems);
  const row = await database.write((tx) =>
    insertItem(tx, database.tables, {
      identityHmac: vault.blindIndex('id-number', idNumber),
      channel: 'WINDOW',
      receivedAt: clock.now(),
      receivedBy: officer.applicantId,
    }),
  );
  return { __typename: 'ApplicationReceived', item: itemOf(row, officer) };
}

/** What waits to be entered, oldest first. */
export async function intakeItems(
  { database }: Services,
  officer: DeskOfficer,
  page: PageRequest,
): Promise<Page<IntakeItem>> {
  const found = await openItems(database.read, database.tables, page);
  return {
    ...found,
    edges: found.edges.map(({ cursor, node }) => ({ cursor, node: itemOf(node, officer) })),
  };
}

function itemOf({ id, channel, receivedAt, receivedBy }: ItemRow, { applicantId }: DeskOfficer): IntakeItem {
  return { id, channel, receivedAt, mine: receivedBy === applicantId };
}
