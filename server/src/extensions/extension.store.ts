import { ExtensionState } from '@exit-card/shared/card';
import { addDays, daysBetween, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { and, asc, eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Done } from '../cards/act.ts';
import type { ActionName } from '../cards/actions.ts';
import type { Case } from '../cards/card.ts';
import { hasOpenExtension } from '../cards/guards.ts';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import { preparedRead } from '../db/prepared-read.ts';
import type { Tables } from '../db/tables.ts';

export type ExtensionRow = Tables['extensionRequests']['$inferSelect'];

const SETTLES = {
  grantExtension: ExtensionState.GRANTED,
  refuseExtension: ExtensionState.REFUSED,
  withdrawExtension: ExtensionState.WITHDRAWN,
} as const satisfies Partial<Record<ActionName, ExtensionState>>;

/** Keeps the requests in step with the history, whatever was done with a card: part of storing it, so nobody else calls this. */
export async function keepExtension(tx: Writes, tables: Tables, before: Case, done: Done): Promise<void> {
  const { action } = done.change;
  if (action === 'requestExtension') await insertExtension(tx, tables, done);
  else if (action in SETTLES)
    await settleExtension(tx, tables, before, done, SETTLES[action as keyof typeof SETTLES]);
  else if (action === 'recordExit' && hasOpenExtension(before))
    await settleExtension(tx, tables, before, done, stateAtExit(before, done));
}

/** The requests for each of these cards, oldest first; one statement. */
export async function extensionsOf(
  reads: Reads,
  tables: Tables,
  cardIds: readonly string[],
): Promise<ExtensionRow[]> {
  return requestsOf(reads, tables, { ids: cardIds });
}

const requestsOf = preparedRead((reads, { extensionRequests: r }) =>
  reads
    .select()
    .from(r)
    .where(inList(r.cardId, sql.placeholder('ids')))
    .orderBy(asc(r.cardId), asc(r.requestedAt), asc(r.id))
    .prepare('extensions_of_cards'),
);

async function insertExtension(
  tx: Writes,
  { extensionRequests }: Tables,
  { card, change }: Done,
): Promise<void> {
  const { validUntil, endsAt } = card;
  if (!validUntil || !endsAt || !change.actorApplicantId)
    throw new Error('An extension needs a validity and somebody who asks');
  await tx.insert(extensionRequests).values({
    id: newId({ msecs: change.at.getTime() }),
    cardId: card.id,
    requestedAt: change.at,
    requestedBy: change.actorApplicantId,
    reason: change.publicComment ?? '',
    requestedDays: daysBetween(validUntil, addDays(plainDateAt(endsAt), -1)),
    state: ExtensionState.REQUESTED,
    oldValidUntil: validUntil,
  });
}

async function settleExtension(
  tx: Writes,
  { extensionRequests: r }: Tables,
  { card: { validUntil } }: Case,
  { card, change }: Done,
  state: Exclude<ExtensionState, 'REQUESTED'>,
): Promise<void> {
  const isGranted = state === ExtensionState.GRANTED;
  const bySilence = isGranted && change.actorKind === 'SYSTEM';
  const settled = await tx
    .update(r)
    .set({
      state: bySilence ? ExtensionState.DEEMED_GRANTED : state,
      // Silence decides when the validity is over, whenever that is written down.
      decidedAt: bySilence && validUntil ? endOfDay(validUntil) : change.at,
      decidedBy: change.actorKind === 'OFFICER' ? change.actorApplicantId : null,
      decisionNote: change.publicComment,
      newValidUntil: isGranted ? card.validUntil : null,
    })
    .where(and(eq(r.cardId, card.id), eq(r.state, ExtensionState.REQUESTED)))
    .returning({ id: r.id });
  if (settled.length !== 1) throw new Error('An extension was settled that nobody asked for');
}

/** The exit makes a request moot, unless silence had granted it by then. */
function stateAtExit(before: Case, { card }: Done) {
  return card.validUntil === before.card.validUntil ? ExtensionState.WITHDRAWN : ExtensionState.GRANTED;
}
