import { parseCardNumber } from '@exit-card/shared/card-number';
import { endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { asc } from 'drizzle-orm';
import { statusAt } from '../cards/status-at.ts';
import { validUntilAt } from '../cards/validity.ts';
import type { Database } from '../db/database.ts';

const CLOSED = ['COMPLETED', 'EXPIRED', 'REJECTED', 'WITHDRAWN', 'LAPSED'];

/** What must be true of every card at any moment, whatever happened before; each broken rule by card. */
export async function brokenInvariants(database: Database, now: Date): Promise<string[]> {
  const { read, tables } = database;
  const { cards, statusChanges, supplementRequests, extensionRequests, correctionRequests, notifications } =
    tables;
  const changes = await read
    .select()
    .from(statusChanges)
    .orderBy(asc(statusChanges.cardId), asc(statusChanges.seq));
  const supplements = await read.select().from(supplementRequests);
  const extensions = await read.select().from(extensionRequests);
  const corrections = await read.select().from(correctionRequests);
  const told = await read.select({ key: notifications.dedupeKey }).from(notifications);
  const broken: string[] = [];
  if (new Set(told.map(({ key }) => key)).size < told.length) broken.push('something was said twice');

  for (const card of await read.select().from(cards)) {
    const must = (holds: boolean, rule: string) => {
      if (!holds) broken.push(`${card.cardNumber}: ${rule}`);
    };
    const mine = <Row extends { cardId: string }>(rows: readonly Row[]) =>
      rows.filter(({ cardId }) => cardId === card.id);
    const history = mine(changes);
    const status = statusAt(card, now);
    const by = (action: string) =>
      history.filter((row) => row.action === action).map((row) => row.actorApplicantId);
    const open = <Row extends { state: string }>(rows: readonly Row[], state: string) =>
      rows.filter((row) => row.state === state).length;

    must(history.at(-1)?.to === card.status, '1: the status is that of the last row');
    must(
      history.every(({ seq }, i) => seq === i + 1) && history.length === card.historyCount,
      '1: no gap in the history',
    );
    must(card.version >= history.length, '1: a version for each row');
    must(
      history.every(({ from }, i) => from === (i === 0 ? null : history[i - 1]?.to)),
      '1: the rows join',
    );
    must(
      history.every(({ at }, i) => i === 0 || history[i - 1]!.at <= at),
      '1: time does not run back',
    );
    must(
      (card.validUntil !== null) === history.some(({ action }) => action === 'approve'),
      '2: valid if ever approved',
    );
    must(card.validUntil === null || card.validUntil >= card.approvedOn!, '2: valid from the approval on');
    must(
      status !== 'APPROVED' || plainDateAt(now) <= validUntilAt(card, now)!,
      '2: what is shown as approved is valid',
    );
    const number = parseCardNumber(card.cardNumber);
    must(
      number.ok && number.applicationDate === card.applicationDate,
      '3: the number has the day of application',
    );
    must(
      by('approve')
        .concat(by('reject'))
        .every((officer) => !by('review').includes(officer)),
      '4: whoever reviewed does not decide',
    );
    const people = [card.principalId, card.submittedByApplicantId];
    must(
      history.every(
        (row) =>
          row.actorKind !== 'OFFICER' || row.action === 'submit' || !people.includes(row.actorApplicantId!),
      ),
      '4: no officer on their own card',
    );
    must(open(mine(supplements), 'OPEN') <= 1, '5: one open request for documents');
    must(open(mine(extensions), 'REQUESTED') <= 1, '5: one open request for extension');
    must(open(mine(corrections), 'REQUESTED') <= 1, '5: one open correction');
    must(
      (card.status === 'COMPLETED') === (card.exitedOn !== null) &&
        (card.exitedOn === null || (card.approvedOn! <= card.exitedOn && card.exitedOn <= card.validUntil!)),
      '6: the exit lies within the validity',
    );
    must((card.closedAt !== null) === CLOSED.includes(card.status), '12: closed with its day of closing');
    must(card.archivedAt === null || card.closedAt !== null, '12: nothing open is archived');
    const awaited = mine(supplements).find(({ state }) => state === 'OPEN');
    must(
      (card.status === 'ADDITIONAL_DOCUMENTS_REQUIRED') === (awaited !== undefined) &&
        (!awaited || awaited.dueAt.getTime() === endOfDay(awaited.dueOn).getTime()) &&
        (!awaited || awaited.dueAt.getTime() === card.endsAt?.getTime()),
      '15: the deadline ends with its last day',
    );
  }
  return broken;
}
