import type { Caller, Viewer } from '../access/caller.ts';
import { type Moment, thisMoment } from '../clock.ts';
import { parseComment } from '../comment.ts';
import type { Writes } from '../db/database.ts';
import { minorBornOn } from '../delegation/minor.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { releaseCard, takeCard } from './assignment.store.ts';
import { assignmentOf } from './assignment.ts';
import type { DeskCardCase } from './card-case.ts';
import { cardOfficer } from './card-officer.ts';
import { findQueuedCard, freeCards } from './card-queue.store.ts';
import type { QueuedCard } from './card-queue.ts';
import { reasonGiven } from './case-reason.store.ts';
import { CARD_OFFICERS, deskOfficer } from './desk-officer.ts';
import type { CardOfficer } from './desk-tasks.store.ts';
import { caseOpenTo, readCase } from './open-case.ts';

export interface CaseTaken {
  readonly __typename: 'CaseTaken';
  readonly case: DeskCardCase;
}
export interface CaseTakenByOther {
  readonly __typename: 'CaseTakenByOther';
  readonly until: Date;
}
export interface CaseReasonNeeded {
  readonly __typename: 'CaseReasonNeeded';
  readonly cardId: string;
}
export interface NoCaseWaiting {
  readonly __typename: 'NoCaseWaiting';
  readonly asOf: Date;
}
type Answer = CaseTaken | CaseTakenByOther | CaseReasonNeeded | NoCaseWaiting;

/** As many others may be faster before an officer hears that nothing waits. */
const CANDIDATES = 10;

/**
 * Takes a case of the officer's queue and opens it. A minor's needs a reason, which its owner reads. Throws NOT_FOUND alike for
 * a card that wants nothing of the officer, one of somebody close, and none; BAD_USER_INPUT for too long a reason.
 */
export async function takeCase(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, reason }: { cardId: string; reason?: string | null },
): Promise<Answer> {
  const desk = await deskOfficer(services, viewer, CARD_OFFICERS);
  const { database } = services;
  const { tables } = database;
  const at = thisMoment(services);
  const typed = parseComment(reason, 'input.reason');
  return database.write(async (tx) => {
    const officer = await cardOfficer(tx, tables, desk, at.now);
    const queued = await findQueuedCard(tx, tables, officer, cardId, at.now);
    if (!queued) throw new Fault('NOT_FOUND');
    return (await takeQueued(tx, services, caller, officer, queued, typed, at)) ?? takenByOther(tx);
  });

  async function takenByOther(tx: Writes): Promise<CaseTakenByOther> {
    const officer = await cardOfficer(tx, tables, desk, at.now);
    const queued = await findQueuedCard(tx, tables, officer, cardId, at.now);
    const other = queued && assignmentOf(queued.card, officer, at.now);
    // Changed while it was being taken.
    if (!other || other.mine) throw new Fault('CONFLICT');
    return { __typename: 'CaseTakenByOther', until: other.until };
  }
}

/** Takes the first case of the queue that nobody has. */
export async function takeNextCase(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { reason }: { reason?: string | null },
): Promise<Answer> {
  const desk = await deskOfficer(services, viewer, CARD_OFFICERS);
  const { database } = services;
  const { tables } = database;
  const at = thisMoment(services);
  const typed = parseComment(reason, 'input.reason');
  return database.write(async (tx) => {
    const officer = await cardOfficer(tx, tables, desk, at.now);
    for (const queued of await freeCards(tx, tables, officer, CANDIDATES, at.now)) {
      const answer = await takeQueued(tx, services, caller, officer, queued, typed, at);
      if (answer) return answer;
    }
    return { __typename: 'NoCaseWaiting', asOf: at.now };
  });
}

/** Gives a case back before the time is over. */
export async function releaseCase(
  services: Services,
  viewer: Viewer,
  cardId: string,
): Promise<{ cardId: string }> {
  const officer = await deskOfficer(services, viewer, CARD_OFFICERS);
  const { database } = services;
  await database.write((tx) => releaseCard(tx, database.tables, officer, cardId));
  return { cardId };
}

/** Null when somebody else was faster. */
async function takeQueued(
  tx: Writes,
  services: Services,
  caller: Caller,
  officer: CardOfficer,
  { card, birthDate }: QueuedCard,
  typed: string | null,
  at: Moment,
): Promise<CaseTaken | CaseReasonNeeded | null> {
  const { tables } = services.database;
  const assignment = assignmentOf(card, officer, at.now);
  if (assignment && !assignment.mine) return null;
  const needsReason = minorBornOn(birthDate, at.now) !== null;
  const before = assignment && needsReason ? await reasonGiven(tx, tables, officer, card) : null;
  const reason = needsReason ? (typed ?? before) : null;
  if (needsReason && reason === null) return { __typename: 'CaseReasonNeeded', cardId: card.id };
  const taken = await takeCard(tx, tables, officer, card, at.now);
  const held = taken && (await caseOpenTo(tx, tables, officer, taken, at.now));
  if (!held) return null;
  return { __typename: 'CaseTaken', case: await readCase(tx, services, caller, held, reason, at) };
}
