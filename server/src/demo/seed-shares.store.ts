import { addDays, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { SHARE_CONSENT_TEXT, SHARE_LIMITS } from '@exit-card/shared/share';
import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { recordAccess } from '../access/access-record.store.ts';
import { insertConsent } from '../consents/consent.store.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { insertShare } from '../shares/share.store.ts';
import { shareCodeHash } from '../shares/share-code.ts';
import { PEOPLE } from './people.ts';
import type { DemoShare } from './shares.ts';
import { chinaTime } from './story.ts';

/** A share that can be tried from the first day on, by a code that everybody knows. */
export async function seedShare(tx: Writes, tables: Tables, share: DemoShare): Promise<void> {
  const { cards } = tables;
  const at = chinaTime(share.at);
  const principalId = PEOPLE[share.principal].id;
  const [card] = await tx.select({ id: cards.id }).from(cards).where(eq(cards.cardNumber, share.cardNumber));
  if (!card) throw new Error(`There is no card ${share.cardNumber}`);
  const id = newId({ msecs: at.getTime() });
  await insertShare(tx, tables, {
    id,
    cardId: card.id,
    principalId,
    createdBy: principalId,
    grantId: null,
    institutionName: share.institutionName,
    purpose: share.purpose,
    fields: [...share.fields],
    codeHash: shareCodeHash(share.code),
    createdAt: at,
    expiresAt: endOfDay(addDays(plainDateAt(at), SHARE_LIMITS.days)),
    maxViews: SHARE_LIMITS.views,
    views: 0,
    cancelledAt: null,
  });
  const consent = { id, principalId, givenBy: principalId, purpose: 'SHARE', givenAt: at };
  await insertConsent(tx, tables, { ...consent, textVersion: SHARE_CONSENT_TEXT });
  await recordAccess(tx, tables, {
    principalId,
    at,
    actorKind: 'SELF',
    actorApplicantId: principalId,
    orgId: null,
    grantId: null,
    shareId: id,
    officeName: null,
    action: 'CREATE_SHARE',
    cardId: card.id,
    fieldsRevealed: share.fields,
    outcome: 'ALLOWED',
    requestId: newId(),
  });
}
