import type { CardStatus, ExpediteReason, ExpediteState } from '@exit-card/shared/card';
import { parseCardNumber } from '@exit-card/shared/card-number';
import { maskName } from '@exit-card/shared/masking';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { ActionName } from '../cards/actions.ts';
import { supplementId } from '../cards/card-annex.store.ts';
import { openActions } from '../cards/open-actions.ts';
import { statusAt } from '../cards/status-at.ts';
import { supplementView } from '../cards/supplement-view.ts';
import { validUntilAt } from '../cards/validity.ts';
import type { Writes } from '../db/database.ts';
import { expeditesOf } from '../expedite/expedite.store.ts';
import { filesOf } from '../files/stored-file.ts';
import { cardOfficer } from '../review/card-officer.ts';
import { cardRead, deskOfficer, INTAKE_OFFICERS } from '../review/desk-officer.ts';
import type { CardOfficer } from '../review/desk-tasks.store.ts';
import { actorOf } from '../review/open-case.ts';
import type { Services } from '../services.ts';
import { findOpenCard, type OpenCard } from './open-card.store.ts';

/** What an officer at the telephone or a counter sees of a card whose number somebody gives. */
export interface HotlineCard {
  readonly id: string;
  readonly number: string;
  readonly maskedName: string;
  readonly status: CardStatus;
  readonly applicationDate: PlainDate;
  readonly expedite: ExpediteState;
  readonly expediteReason: ExpediteReason | null;
  readonly mayRequestExpedite: boolean;
  /** The open request for documents, with what was uploaded, where they are handed in at a counter; null otherwise. */
  readonly supplement: ReturnType<typeof supplementView>;
  /** Whether an extension can be asked for at a counter now. */
  readonly mayRequestExtension: boolean;
  readonly validUntil: PlainDate | null;
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
    return hotlineView(tx, services, officer, found, now);
  });
}

/** What was found as it is now; whoever calls this has recorded the reading. */
export async function hotlineView(
  tx: Writes,
  { database: { tables }, vault }: Services,
  officer: CardOfficer,
  { file, name }: OpenCard,
  now: Date,
): Promise<HotlineCard> {
  const { card, supplement } = file;
  const expedites = await expeditesOf(tx, tables, [card.id]);
  const open = openActions(file, actorOf(officer), now).filter(({ opensAt }) => opensAt === null);
  const may = (action: ActionName) => open.some(({ name }) => name === action);
  const isOfCounter = card.channel === 'WINDOW';
  const takesDocuments = isOfCounter && supplement !== null && may('supplement');
  const files = takesDocuments
    ? await filesOf(tx, tables, vault, 'SUPPLEMENT', [supplementId(card.id, supplement)])
    : null;
  return {
    id: card.id,
    number: card.cardNumber,
    maskedName: maskName(name),
    status: statusAt(card, now),
    applicationDate: card.applicationDate,
    expedite: card.expedite,
    expediteReason: expedites.at(-1)?.reason ?? null,
    mayRequestExpedite: may('requestExpedite'),
    supplement: files && supplementView(file, async (id) => files.get(id) ?? [], now),
    mayRequestExtension: isOfCounter && may('requestExtension'),
    validUntil: validUntilAt(card, now),
  };
}
