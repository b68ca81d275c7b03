import { recordAccess } from '../access/access-record.store.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { HeldGrant } from '../delegation/effective.ts';
import { cardChanged } from '../live/card-changed.store.ts';
import type { Done } from './act.ts';
import type { Actor } from './actor.ts';
import type { Case } from './card.ts';
import { tellOfChange } from './card-notices.store.ts';
import { insertNumbered } from './card-number.store.ts';
import { saveTransition } from './transition.store.ts';

/** Who did it, and in which request: what the access log says. */
export interface CardDoneBy {
  readonly actor: Actor;
  readonly requestId: string;
  /** Under which grant, for a delegate. */
  readonly delegate?: { readonly grant: Pick<HeldGrant, 'id' | 'delegateOrgId'> } | null;
  /** For an officer. */
  readonly officeName?: string;
}

/**
 * Stores what an action made of a card with everything that belongs to it: history, request for documents, messages,
 * access record. Throws CONFLICT when somebody else was faster.
 */
export async function storeCardDone(
  tx: Writes,
  tables: Tables,
  before: Case,
  done: Done,
  by: CardDoneBy,
  now: Date,
): Promise<Case> {
  const file = await saveTransition(tx, tables, before, done, by.delegate?.grant.id ?? null);
  await tellAndRecord(tx, tables, before, file, by, now);
  return file;
}

/** As `storeCardDone` for a card that was just submitted, under a number drawn for it; null when its day has none left. */
export async function storeNewCard(
  tx: Writes,
  tables: Tables,
  done: Done,
  by: CardDoneBy,
  now: Date,
): Promise<Case | null> {
  const file = await insertNumbered(tx, tables, done);
  if (file) await tellAndRecord(tx, tables, null, file, by, now);
  return file;
}

async function tellAndRecord(
  tx: Writes,
  tables: Tables,
  before: Case | null,
  file: Case,
  by: CardDoneBy,
  now: Date,
): Promise<void> {
  await cardChanged(tx, tables, file.card, now);
  await tellOfChange(tx, tables, before, file, now);
  await recordWrite(tx, tables, file, by, now);
}

/** What the service only writes down is nobody's doing, and in no log. */
async function recordWrite(
  tx: Writes,
  tables: Tables,
  { card }: Case,
  { actor, requestId, delegate, officeName }: CardDoneBy,
  now: Date,
): Promise<void> {
  if (actor.kind === 'SYSTEM') return;
  await recordAccess(tx, tables, {
    principalId: card.principalId,
    at: now,
    actorKind: actor.kind,
    actorApplicantId: actor.applicantId,
    orgId: delegate?.grant.delegateOrgId ?? null,
    grantId: delegate?.grant.id ?? null,
    officeName: officeName ?? null,
    action: 'WRITE_CARD',
    cardId: card.id,
    fieldsRevealed: [],
    outcome: 'ALLOWED',
    requestId,
  });
}
