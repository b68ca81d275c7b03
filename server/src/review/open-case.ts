import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { officer as cardActor } from '../cards/actor.ts';
import type { Card, Case } from '../cards/card.ts';
import { casesOf } from '../cards/case.store.ts';
import { notConflicted } from '../cards/guards.ts';
import { type Moment, thisMoment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import type { Services } from '../services.ts';
import { holdTaken } from './assignment.store.ts';
import { caseView, type DeskCardCase } from './card-case.ts';
import { cardOfficer } from './card-officer.ts';
import { caseFile } from './case-file.store.ts';
import { reasonGiven } from './case-reason.store.ts';
import { CARD_OFFICERS, cardRead, deskOfficer } from './desk-officer.ts';
import type { CardOfficer } from './desk-tasks.store.ts';

/**
 * Opens a case that the officer has taken; null for every other, and for one of somebody who is close by now. It is a read: it
 * stands in the owner's log, or the case stays closed. The time for which it is taken begins anew.
 */
export async function openCardCase(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  cardId: string,
): Promise<DeskCardCase | null> {
  const desk = await deskOfficer(services, viewer, CARD_OFFICERS);
  const { database } = services;
  const { tables } = database;
  const at = thisMoment(services);
  return database.write(async (tx) => {
    const card = await holdTaken(tx, tables, desk, cardId, at.now);
    if (!card) return null;
    const officer = await cardOfficer(tx, tables, desk, at.now);
    const reason = await reasonGiven(tx, tables, officer, card);
    return readCase(tx, services, caller, officer, card, reason, at);
  });
}

/** Reads a case that the officer has just taken or holds, and records that. Null for one of somebody close. */
export async function readCase(
  tx: Writes,
  services: Services,
  caller: Caller,
  officer: CardOfficer,
  card: Card,
  purpose: string | null,
  at: Moment,
): Promise<DeskCardCase | null> {
  const { tables } = services.database;
  const [file] = await casesOf(tx, tables, [card]);
  if (!file || notConflicted(file, actorOf(officer), at.now)) return null;
  await recordAccess(tx, tables, cardRead(officer, caller, card, at.now, purpose));
  return seenCase(tx, services, officer, file, at);
}

/** The case as it is now, for the officer who holds it; whoever calls this has recorded it. */
export async function seenCase(
  tx: Writes,
  { database, vault }: Services,
  officer: CardOfficer,
  file: Case,
  at: Moment,
): Promise<DeskCardCase> {
  return caseView(await caseFile(tx, database.tables, vault, file, at.now), officer, at);
}

export function actorOf({ applicantId, roles, ties }: CardOfficer) {
  return cardActor(applicantId, roles, ties);
}
