import type { CardStatus, ExpediteReason, ExpediteState, Purpose } from '@exit-card/shared/card';
import { maskName } from '@exit-card/shared/masking';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { plainDateAt } from '@exit-card/shared/plain-date';
import { typedNumber } from '@exit-card/shared/typed-text';
import type { Card, Case } from '../cards/card.ts';
import { casesOf } from '../cards/case.store.ts';
import { progressOf } from '../cards/progress.ts';
import { statusAt } from '../cards/status-at.ts';
import { type Moment, thisMoment } from '../clock.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { minorBornOn } from '../delegation/minor.ts';
import { expeditesOf } from '../expedite/expedite.store.ts';
import type { Services } from '../services.ts';
import { type Assignment, assignmentOf } from './assignment.ts';
import { cardOfficer } from './card-officer.ts';
import { cardQueue, type QueueCounts, queueCounts } from './card-queue.store.ts';
import type { DeskOfficer } from './desk-officer.ts';
import { type DeskTask, wantedOf } from './desk-tasks.ts';
import type { DeskView } from './desk-view.ts';
import { type Due, dueAtOf, dueOf } from './due.ts';

/** A card on the desk with what decides about it; `name` is in clear. */
export interface QueuedCard {
  readonly card: Card;
  readonly name: string;
  readonly birthDate: PlainDate;
  /** Until when a wish to go faster is to be decided; null without an open one. */
  readonly decideBy: Date | null;
  /** Of an open request for a correction. */
  readonly correctionDueOn: PlainDate | null;
  readonly reviewedByOfficer: boolean;
}

/** One card in the queue: enough to choose it by, and no read of the person's data. */
export interface DeskCardRow extends Due {
  readonly id: string;
  readonly number: string;
  readonly maskedName: string;
  readonly purpose: Purpose;
  readonly purposeText: string | null;
  readonly destination: string;
  readonly status: CardStatus;
  readonly expedite: ExpediteState;
  readonly expediteReason: ExpediteReason | null;
  /** Under 18 today. */
  readonly minor: boolean;
  readonly wanted: readonly DeskTask[];
  readonly workingDay: number | null;
  /** The documents that were asked for are in. */
  readonly documentsBack: boolean;
  readonly assignment: Assignment | null;
}

export interface DeskCardFilter {
  readonly view?: DeskView | null;
  readonly status?: readonly CardStatus[] | null;
  /** A number or its beginning, as typed. */
  readonly number?: string | null;
}

/** A page of the officer's queue: six statements, however many cards. */
export async function deskCards(
  services: Services,
  officer: DeskOfficer,
  { view, status, number }: DeskCardFilter,
  page: PageRequest,
): Promise<Page<DeskCardRow>> {
  const { read, tables } = services.database;
  const at = thisMoment(services);
  const reader = await cardOfficer(read, tables, officer, at.now);
  const filter = { view: view ?? 'MINE', status: status ?? null, numberFrom: numberFrom(number) };
  const found = await cardQueue(read, tables, reader, filter, page, at.now);
  const cards = found.edges.map(({ node }) => node.card);
  const cases = await casesOf(read, tables, cards);
  const expedites = await expeditesOf(
    read,
    tables,
    cards.map(({ id }) => id),
  );
  const reasonOf = new Map(expedites.map(({ cardId, reason }) => [cardId, reason]));
  return {
    ...found,
    edges: found.edges.map(({ cursor, node }, i) => ({
      cursor,
      node: rowOf(node, cases[i]!, reasonOf.get(node.card.id) ?? null, officer, at),
    })),
  };
}

export async function deskCounts({ database, clock }: Services, officer: DeskOfficer): Promise<QueueCounts> {
  const { read, tables } = database;
  const now = clock.now();
  return queueCounts(read, tables, await cardOfficer(read, tables, officer, now), now);
}

/** What the card wants of the officer. */
export function wanted(
  { card, correctionDueOn, reviewedByOfficer }: QueuedCard,
  { roles }: DeskOfficer,
  now: Date,
): DeskTask[] {
  const facts = {
    status: statusAt(card, now),
    expedite: card.expedite,
    dueOn: card.dueOn,
    validUntil: card.validUntil,
    reviewedByOfficer,
    correctionAsked: correctionDueOn !== null,
  };
  return wantedOf(roles, facts, plainDateAt(now));
}

function rowOf(
  queued: QueuedCard,
  file: Case,
  expediteReason: ExpediteReason | null,
  officer: DeskOfficer,
  { now, calendar }: Moment,
): DeskCardRow {
  const { card, name, birthDate } = queued;
  const { id, purpose, purposeText, destination, expedite } = card;
  const status = statusAt(card, now);
  return {
    ...dueOf(dueAtOf(queued) ?? now, { now, calendar }),
    id,
    number: card.cardNumber,
    maskedName: maskName(name),
    purpose,
    purposeText,
    destination,
    status,
    expedite,
    expediteReason,
    minor: minorBornOn(birthDate, now) !== null,
    wanted: wanted(queued, officer, now),
    workingDay: progressOf(file, now, calendar).workingDay,
    documentsBack: status === 'PENDING' && file.supplement?.state === 'SUBMITTED',
    assignment: assignmentOf(card, officer, now),
  };
}

/** What the number must begin with; `20240311` means `EX20240311`. */
function numberFrom(typed: string | null | undefined): string | null {
  const number = typedNumber(typed ?? '');
  if (number === '') return null;
  return /^\d/.test(number) ? `EX${number}` : number;
}
