import { and, eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { link } from '../access/chain.ts';
import { keepCorrection } from '../corrections/correction.store.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { keepExpedite } from '../expedite/expedite.store.ts';
import { keepExtension } from '../extensions/extension.store.ts';
import { Fault } from '../fault.ts';
import type { Done } from './act.ts';
import type { Card, Case, StatusChange, SupplementRequest } from './card.ts';

/**
 * Stores a card that was just submitted, with the first row of its history; gives the case as it is now. Undefined when its
 * number is taken: then nothing was stored, and another number can be tried in the same transaction.
 */
export async function insertCard(
  tx: Writes,
  tables: Tables,
  { card, change }: Pick<Done, 'card' | 'change'>,
): Promise<Case | undefined> {
  const row = sealed(card, change, card.viaGrantId);
  const stored = { ...card, historyHead: row.hash, historyCount: row.seq };
  const inserted = await tx
    .insert(tables.cards)
    .values(stored)
    .onConflictDoNothing({ target: tables.cards.cardNumber })
    .returning({ id: tables.cards.id });
  if (inserted.length === 0) return undefined;
  await tx.insert(tables.statusChanges).values(row);
  return { card: stored, history: [change], supplement: null };
}

/**
 * Stores what an action made of a card, and of the wishes about it; gives the case as it is now. `grantId` is the grant under
 * which a delegate did it. Throws CONFLICT when somebody else changed the card since `before` was read.
 */
export async function saveTransition(
  tx: Writes,
  tables: Tables,
  before: Case,
  done: Done,
  grantId: string | null = null,
): Promise<Case> {
  const { card, change, supplement } = done;
  const row = sealed(before.card, change, grantId);
  const written = await tx
    .update(tables.cards)
    .set({
      status: card.status,
      dueOn: card.dueOn,
      endsAt: card.endsAt,
      approvedOn: card.approvedOn,
      validUntil: card.validUntil,
      exitedOn: card.exitedOn,
      closedAt: card.closedAt,
      expedite: card.expedite,
      purpose: card.purpose,
      purposeText: card.purposeText,
      destination: card.destination,
      expectedExitDate: card.expectedExitDate,
      version: card.version,
      historyHead: row.hash,
      historyCount: row.seq,
    })
    .where(and(eq(tables.cards.id, before.card.id), eq(tables.cards.version, before.card.version)))
    .returning({ id: tables.cards.id });
  if (written.length === 0) throw new Fault('CONFLICT');
  await tx.insert(tables.statusChanges).values(row);
  if (supplement && supplement !== before.supplement) await saveSupplement(tx, tables, card.id, supplement);
  await keepExtension(tx, tables, before, done);
  await keepCorrection(tx, tables, done);
  await keepExpedite(tx, tables, done);
  return {
    card: { ...card, historyHead: row.hash, historyCount: row.seq },
    history: [...before.history, change],
    supplement,
  };
}

async function saveSupplement(
  tx: Writes,
  { supplementRequests }: Tables,
  cardId: string,
  request: SupplementRequest,
): Promise<void> {
  const { round, comment, dueOn, dueAt, state, extendedOnce } = request;
  const changing = { items: [...request.items], dueOn, dueAt, state, extendedOnce };
  await tx
    .insert(supplementRequests)
    .values({ id: newId(), cardId, round, comment, reasonCodes: [...request.reasonCodes], ...changing })
    .onConflictDoUpdate({ target: [supplementRequests.cardId, supplementRequests.round], set: changing });
}

function sealed(card: Card, change: StatusChange, grantId: string | null) {
  const reasonCodes = [...change.reasonCodes];
  return link(card.historyHead, { id: newId(), cardId: card.id, grantId, ...change, reasonCodes });
}
