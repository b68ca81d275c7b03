import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { officer as cardActor } from '../cards/actor.ts';
import type { Card, Case } from '../cards/card.ts';
import { casesOf } from '../cards/case.store.ts';
import { notConflicted } from '../cards/guards.ts';
import { type Moment, thisMoment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Services } from '../services.ts';
import { holdTaken } from './assignment.store.ts';
import { caseView, type DeskCardCase } from './card-case.ts';
import { cardOfficer } from './card-officer.ts';
import { caseFile } from './case-file.store.ts';
import { reasonGiven } from './case-reason.store.ts';
import { CARD_OFFICERS, cardRead, type DeskOfficer, deskOfficer } from './desk-officer.ts';
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
    const held = await holdCase(tx, tables, desk, cardId, at.now);
    if (!held) return null;
    const reason = await reasonGiven(tx, tables, held.officer, held.file.card);
    return readCase(tx, services, caller, held, reason, at);
  });
}

/** A case with the officer who has taken it and is close to nobody in it. */
export interface HeldCase {
  readonly officer: CardOfficer;
  readonly file: Case;
}

/**
 * The case if the officer has taken it, and it is not one of somebody who is close by now. The time for which it is taken begins
 * anew.
 */
export async function holdCase(
  tx: Writes,
  tables: Tables,
  desk: DeskOfficer,
  cardId: string,
  now: Date,
): Promise<HeldCase | undefined> {
  const card = await holdTaken(tx, tables, desk, cardId, now);
  return card && caseOpenTo(tx, tables, await cardOfficer(tx, tables, desk, now), card, now);
}

/** The case of a card that the officer has taken; undefined for one of somebody close. */
export async function caseOpenTo(
  tx: Writes,
  tables: Tables,
  officer: CardOfficer,
  card: Card,
  now: Date,
): Promise<HeldCase | undefined> {
  const [file] = await casesOf(tx, tables, [card]);
  return file && !notConflicted(file, actorOf(officer), now) ? { officer, file } : undefined;
}

/** Reads a case that the officer has just taken or holds, and records that. */
export async function readCase(
  tx: Writes,
  services: Services,
  caller: Caller,
  { officer, file }: HeldCase,
  purpose: string | null,
  at: Moment,
): Promise<DeskCardCase> {
  await recordAccess(tx, services.database.tables, cardRead(officer, caller, file.card, at.now, purpose));
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
