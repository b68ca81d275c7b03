import { recordAccess } from '../access/access-record.store.ts';
import type { Delegate } from '../access/policy.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Done } from './act.ts';
import type { Actor } from './actor.ts';
import type { Case } from './card.ts';
import { tellOfChange } from './card-notices.store.ts';
import { insertCard, saveTransition } from './transition.store.ts';

/** Who did it, and in which request: what the access log says. */
export interface CardDoneBy {
  readonly actor: Actor;
  readonly requestId: string;
  /** Under whose grant, for a delegate. */
  readonly delegate?: Delegate | null;
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
  const isNew = before.history.length === 0;
  const grantId = by.delegate?.grant.id ?? null;
  const file = await (isNew
    ? insertCard(tx, tables, done)
    : saveTransition(tx, tables, before, done, grantId));
  await tellOfChange(tx, tables, file, now);
  await recordWrite(tx, tables, file, by, now);
  return file;
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
