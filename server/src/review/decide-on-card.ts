import type { ReasonCode } from '@exit-card/shared/card';
import type { Caller, Viewer } from '../access/caller.ts';
import { act } from '../cards/act.ts';
import { storeCardDone } from '../cards/card-done.store.ts';
import { casesOf } from '../cards/case.store.ts';
import type { ActionInputs, Remarks } from '../cards/inputs.ts';
import { type CardRefused, cardRefused, type Refusal } from '../cards/refusal.ts';
import { thisMoment } from '../clock.ts';
import { parseComment } from '../comment.ts';
import { findOpenCorrection } from '../corrections/correction.store.ts';
import type { Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { holdTaken, releaseCard } from './assignment.store.ts';
import { type DeskCardCase, wantedNow } from './card-case.ts';
import { cardOfficer } from './card-officer.ts';
import { CARD_OFFICERS, deskOfficer } from './desk-officer.ts';
import { actorOf, seenCase } from './open-case.ts';

/** What an officer decides about a card; the status table says when, and who. */
export type CardDecision =
  | 'review'
  | 'requestDocuments'
  | 'extendDeadline'
  | 'refuseMoreTime'
  | 'approve'
  | 'reject'
  | 'grantExtension'
  | 'refuseExtension'
  | 'grantExpedite'
  | 'declineExpedite'
  | 'correct'
  | 'refuseCorrection';

export interface CaseDecided {
  readonly __typename: 'CaseDecided';
  readonly case: DeskCardCase;
}

/** Which case, and the version of it that the officer saw. */
export interface CaseSeen {
  readonly cardId: string;
  readonly seenVersion: number;
}

/** What the action is told, or why there is nothing to do. */
type Told<Name extends CardDecision> = ActionInputs[Name] | { readonly refused: Refusal };

/**
 * One decision with its history row, the wish that it settles, messages and access record, all or nothing. Nothing more to do
 * for this officer ends the assignment. Throws CONFLICT when the case is no longer what the officer saw.
 */
export async function decideOnCard<Name extends CardDecision>(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, seenVersion }: CaseSeen,
  name: Name,
  input: (tx: Writes) => Promise<Told<Name>> | Told<Name>,
): Promise<CaseDecided | CardRefused> {
  const desk = await deskOfficer(services, viewer, CARD_OFFICERS);
  const { database } = services;
  const { tables } = database;
  const at = thisMoment(services);
  return database.write(async (tx) => {
    const card = await holdTaken(tx, tables, desk, cardId, at.now);
    if (!card) return cardRefused({ reason: 'CASE_NOT_TAKEN' });
    if (card.version !== seenVersion) throw new Fault('CONFLICT');
    const [file] = await casesOf(tx, tables, [card]);
    const officer = await cardOfficer(tx, tables, desk, at.now);
    const told = await input(tx);
    if ('refused' in told) return cardRefused(told.refused);
    const done = act(file!, name, actorOf(officer), told, at);
    if (!done.ok) return cardRefused(done.refused);
    const { requestId } = caller;
    const by = { actor: actorOf(officer), requestId, officeName: officer.officeName };
    const after = await storeCardDone(tx, tables, file!, done, by, at.now);
    const isDone = wantedNow(after, officer, at.now).length === 0;
    if (isDone) await releaseCard(tx, tables, officer, cardId);
    const left = isDone
      ? { ...after, card: { ...after.card, assigneeId: null, assignedUntil: null } }
      : after;
    return { __typename: 'CaseDecided', case: await seenCase(tx, services, officer, left, at) };
  });
}

export interface RemarksAsTyped extends CaseSeen {
  readonly comment?: string | null;
  readonly internalNote?: string | null;
}

/** A decision that needs words at most. Throws BAD_USER_INPUT for too many. */
export async function decideInWords(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  typed: RemarksAsTyped,
  name: Exclude<CardDecision, 'requestDocuments' | 'extendDeadline' | 'reject' | 'correct'>,
): Promise<CaseDecided | CardRefused> {
  const remarks = remarksOf(typed);
  return decideOnCard(services, caller, viewer, typed, name, () => remarks);
}

/** Refuses, with why and what can be done about it. */
export async function rejectCard(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { reasonCodes, ...typed }: RemarksAsTyped & { readonly reasonCodes: readonly ReasonCode[] },
): Promise<CaseDecided | CardRefused> {
  const { comment = '', ...remarks } = remarksOf(typed);
  const input = { ...remarks, comment, reasonCodes: [...new Set(reasonCodes)] };
  return decideOnCard(services, caller, viewer, typed, 'reject', () => input);
}

/** More time for documents, in calendar days. */
export async function extendDeadline(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { days, ...typed }: RemarksAsTyped & { readonly days: number },
): Promise<CaseDecided | CardRefused> {
  const input = { ...remarksOf(typed), days };
  return decideOnCard(services, caller, viewer, typed, 'extendDeadline', () => input);
}

/** Corrects the record as its owner has asked. */
export async function correctCard(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  typed: RemarksAsTyped,
): Promise<CaseDecided | CardRefused> {
  const remarks = remarksOf(typed);
  return decideOnCard(services, caller, viewer, typed, 'correct', async (tx) => {
    const asked = await findOpenCorrection(tx, services.database.tables, typed.cardId);
    return asked ? { ...remarks, changes: asked.changes } : { refused: { reason: 'NOTHING_ASKED' } };
  });
}

/** What is said to the owner, and what officers say among themselves. Throws BAD_USER_INPUT for too many words. */
export function remarksOf({ comment, internalNote }: Omit<RemarksAsTyped, keyof CaseSeen>): Remarks {
  const said = parseComment(comment);
  const noted = parseComment(internalNote, 'input.internalNote');
  return { ...(said !== null && { comment: said }), ...(noted !== null && { internalNote: noted }) };
}
