import type { Caller } from '../access/caller.ts';
import { act } from '../cards/act.ts';
import type { Case } from '../cards/card.ts';
import { storeCardDone } from '../cards/card-done.store.ts';
import type { ActionInputs } from '../cards/inputs.ts';
import { type CardRefused, cardRefused } from '../cards/refusal.ts';
import { thisMoment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import { cardOfficer } from '../review/card-officer.ts';
import type { DeskOfficer } from '../review/desk-officer.ts';
import type { CardOfficer } from '../review/desk-tasks.store.ts';
import { actorOf } from '../review/open-case.ts';
import type { Services } from '../services.ts';
import { type HotlineCard, hotlineView } from './hotline-card.ts';
import { findOpenCard } from './open-card.store.ts';

/** What an officer does for somebody who calls or comes. */
type IntakeAction = 'requestExpedite' | 'supplement' | 'requestExtension';

interface Doing<Name extends IntakeAction, Kept> {
  readonly name: Name;
  input(file: Case): Promise<ActionInputs[Name]>;
  /** What else is stored with it. */
  store(file: Case, officer: CardOfficer, now: Date): Promise<Kept>;
}

interface OpenCardChanged<Kept> {
  readonly card: HotlineCard;
  readonly kept: Kept;
}

/** One action on a card that `hotlineCard` finds, all of it or nothing. Throws NOT_FOUND for every other card, CONFLICT. */
export async function changeOpenCard<Name extends IntakeAction, Kept>(
  tx: Writes,
  services: Services,
  { requestId }: Caller,
  desk: DeskOfficer,
  cardId: string,
  { name, input, store }: Doing<Name, Kept>,
): Promise<{ readonly done: OpenCardChanged<Kept> } | { readonly refused: CardRefused }> {
  const { tables } = services.database;
  const at = thisMoment(services);
  const officer = await cardOfficer(tx, tables, desk, at.now);
  const found = await findOpenCard(tx, tables, officer, { id: cardId }, at.now);
  if (!found) throw new Fault('NOT_FOUND');
  const actor = actorOf(officer);
  const done = act(found.file, name, actor, await input(found.file), at);
  if (!done.ok) return { refused: cardRefused(done.refused) };
  const by = { actor, requestId, officeName: officer.officeName };
  const file = await storeCardDone(tx, tables, found.file, done, by, at.now);
  const kept = await store(file, officer, at.now);
  return { done: { kept, card: await hotlineView(tx, services, officer, { ...found, file }, at.now) } };
}
