import { USUAL_SCOPES } from '@exit-card/shared/delegation';
import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { recordAccess } from '../access/access-record.store.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { noteUse } from '../delegation/first-use.store.ts';
import { findHeldGrant } from '../delegation/held-grants.store.ts';
import type { Look } from './looks.ts';
import { PEOPLE } from './people.ts';
import { chinaTime } from './story.ts';

/** Records one look under a grant, with the message about its first use. */
export async function recordLook(tx: Writes, tables: Tables, look: Look, grantId: string): Promise<void> {
  const at = chinaTime(look.at);
  const actorApplicantId = PEOPLE[look.delegate].id;
  const grant = await findHeldGrant(tx, tables, actorApplicantId, grantId);
  if (!grant) throw new Error(`${look.delegate} has no grant of ${look.principal}`);
  const isAllowed = look.outcome === 'ALLOWED';
  if (isAllowed) await noteUse(tx, tables, [grant], at);
  await recordAccess(tx, tables, {
    principalId: PEOPLE[look.principal].id,
    at,
    actorKind: 'DELEGATE',
    actorApplicantId,
    orgId: grant.delegateOrgId,
    grantId,
    officeName: null,
    action: look.action,
    cardId: look.cardNumber === undefined ? null : await cardIdOf(tx, tables, look.cardNumber),
    fieldsRevealed: isAllowed ? USUAL_SCOPES.filter((scope) => grant.scopes.includes(scope)) : [],
    outcome: look.outcome,
    requestId: newId(),
  });
}

async function cardIdOf(tx: Writes, { cards }: Tables, cardNumber: string): Promise<string> {
  const [card] = await tx.select({ id: cards.id }).from(cards).where(eq(cards.cardNumber, cardNumber));
  if (!card) throw new Error(`There is no card ${cardNumber}`);
  return card.id;
}
