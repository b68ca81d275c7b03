import type { CardStatus, ExpediteReason, ExpediteState } from '@exit-card/shared/card';
import { parseCardNumber } from '@exit-card/shared/card-number';
import { maskName } from '@exit-card/shared/masking';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { act } from '../cards/act.ts';
import { storeCardDone } from '../cards/card-done.store.ts';
import { openActions } from '../cards/open-actions.ts';
import { type CardRefused, cardRefused } from '../cards/refusal.ts';
import { statusAt } from '../cards/status-at.ts';
import { thisMoment } from '../clock.ts';
import { parseComment } from '../comment.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { expeditesOf } from '../expedite/expedite.store.ts';
import { insertExpedite } from '../expedite/new-expedite.store.ts';
import { Fault } from '../fault.ts';
import { cardOfficer } from '../review/card-officer.ts';
import { cardRead, deskOfficer, INTAKE_OFFICERS } from '../review/desk-officer.ts';
import type { CardOfficer } from '../review/desk-tasks.store.ts';
import { actorOf } from '../review/open-case.ts';
import type { Services } from '../services.ts';
import { findOpenCard, type OpenCard } from './open-card.store.ts';

/** What a hotline officer sees of a card whose number a caller gives. */
export interface HotlineCard {
  readonly id: string;
  readonly number: string;
  readonly maskedName: string;
  readonly status: CardStatus;
  readonly applicationDate: PlainDate;
  readonly expedite: ExpediteState;
  readonly expediteReason: ExpediteReason | null;
  readonly mayRequestExpedite: boolean;
}

/** An open card by its exact number; that stands in the owner's log. Null alike for a closed one, one of somebody close, and none. */
export async function hotlineCard(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  typed: string,
): Promise<HotlineCard | null> {
  const desk = await deskOfficer(services, viewer, INTAKE_OFFICERS);
  const parsed = parseCardNumber(typed);
  if (!parsed.ok) return null;
  const { database, clock } = services;
  const { tables } = database;
  const now = clock.now();
  return database.write(async (tx) => {
    const officer = await cardOfficer(tx, tables, desk, now);
    const found = await findOpenCard(tx, tables, officer, { cardNumber: parsed.cardNumber }, now);
    if (!found) return null;
    await recordAccess(tx, tables, cardRead(officer, caller, found.file.card, now));
    return viewOf(tx, tables, officer, found, now);
  });
}

export interface ExpediteRecorded {
  readonly __typename: 'ExpediteRecorded';
  readonly card: HotlineCard;
  readonly decideBy: Date;
}

/**
 * Writes down that a caller wants a card to go faster, and why; the owner is told and can add proof. Throws NOT_FOUND for a
 * card that `hotlineCard` does not find, BAD_USER_INPUT for too many words.
 */
export async function recordExpediteRequest(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, reason, note }: { cardId: string; reason: ExpediteReason; note: string },
): Promise<ExpediteRecorded | CardRefused> {
  const desk = await deskOfficer(services, viewer, INTAKE_OFFICERS);
  const { database, vault } = services;
  const { tables } = database;
  const at = thisMoment(services);
  const comment = parseComment(note, 'input.note') ?? '';
  return database.write(async (tx) => {
    const officer = await cardOfficer(tx, tables, desk, at.now);
    const found = await findOpenCard(tx, tables, officer, { id: cardId }, at.now);
    if (!found) throw new Fault('NOT_FOUND');
    const actor = actorOf(officer);
    const done = act(found.file, 'requestExpedite', actor, { comment }, at);
    if (!done.ok) return cardRefused(done.refused);
    const by = { actor, requestId: caller.requestId, officeName: officer.officeName };
    const file = await storeCardDone(tx, tables, found.file, done, by, at.now);
    const asked = { cardId, reason, explanation: comment, requestedBy: officer.applicantId };
    const decideBy = await insertExpedite(tx, tables, vault, { ...asked, requestedAs: 'OFFICER' }, at);
    const card = await viewOf(tx, tables, officer, { ...found, file }, at.now);
    return { __typename: 'ExpediteRecorded', card, decideBy };
  });
}

async function viewOf(
  tx: Writes,
  tables: Tables,
  officer: CardOfficer,
  { file, name }: OpenCard,
  now: Date,
): Promise<HotlineCard> {
  const { card } = file;
  const expedites = await expeditesOf(tx, tables, [card.id]);
  return {
    id: card.id,
    number: card.cardNumber,
    maskedName: maskName(name),
    status: statusAt(card, now),
    applicationDate: card.applicationDate,
    expedite: card.expedite,
    expediteReason: expedites.at(-1)?.reason ?? null,
    mayRequestExpedite: openActions(file, actorOf(officer), now).some(
      ({ name: action }) => action === 'requestExpedite',
    ),
  };
}
