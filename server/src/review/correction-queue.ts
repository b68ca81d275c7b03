import type { CardStatus, CorrectableField } from '@exit-card/shared/card';
import { maskName } from '@exit-card/shared/masking';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { plainDateAt } from '@exit-card/shared/plain-date';
import { statusAt } from '../cards/status-at.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { minorBornOn } from '../delegation/minor.ts';
import type { Services } from '../services.ts';
import { type Assignment, assignmentOf } from './assignment.ts';
import { cardOfficer } from './card-officer.ts';
import { correctionQueue, type QueuedCorrection } from './correction-queue.store.ts';
import type { DeskOfficer } from './desk-officer.ts';

/** A correction that an owner asked for; seeing it is no read. */
export interface DeskCorrectionRow {
  readonly id: string;
  readonly cardId: string;
  readonly number: string;
  readonly maskedName: string;
  readonly status: CardStatus;
  readonly fields: readonly CorrectableField[];
  readonly requestedAt: Date;
  readonly dueOn: PlainDate;
  readonly late: boolean;
  /** Under 18 today. */
  readonly minor: boolean;
  readonly assignment: Assignment | null;
}

export async function deskCorrections(
  { database, clock }: Services,
  officer: DeskOfficer,
  page: PageRequest,
): Promise<Page<DeskCorrectionRow>> {
  const { read, tables } = database;
  const now = clock.now();
  const reader = await cardOfficer(read, tables, officer, now);
  const found = await correctionQueue(read, tables, reader, page, now);
  return {
    ...found,
    edges: found.edges.map(({ cursor, node }) => ({ cursor, node: rowOf(node, officer, now) })),
  };
}

function rowOf(
  { request, card, name, birthDate }: QueuedCorrection,
  officer: DeskOfficer,
  now: Date,
): DeskCorrectionRow {
  const { id, cardId, changes, requestedAt, dueOn } = request;
  if (dueOn === null) throw new Error('A correction that waits is due some day');
  return {
    id,
    cardId,
    number: card.cardNumber,
    maskedName: maskName(name),
    status: statusAt(card, now),
    fields: changes.map(({ field }) => field),
    requestedAt,
    dueOn,
    late: plainDateAt(now) > dueOn,
    minor: minorBornOn(birthDate, now) !== null,
    assignment: assignmentOf(card, officer, now),
  };
}
