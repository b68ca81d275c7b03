import { addDays, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { SHARE_CONSENT_TEXT, SHARE_LIMITS, ShareField } from '@exit-card/shared/share';
import { v7 as newId } from 'uuid';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { may } from '../access/policy.ts';
import { demandStepUp } from '../access/step-up.ts';
import { type InvalidInput, invalidInput } from '../applicants/answer.ts';
import { takeBudgets } from '../applicants/attempts.store.ts';
import { Claims } from '../applicants/claims.ts';
import { ownAccess } from '../applicants/own-access.ts';
import { type CardOf, type OpenedCard, openCard } from '../cards/change-card.ts';
import { insertConsent } from '../consents/consent.store.ts';
import type { Writes } from '../db/database.ts';
import { delegatedAccess } from '../delegation/delegated-access.ts';
import { Fault } from '../fault.ts';
import { cardChanged } from '../live/card-changed.store.ts';
import type { Services } from '../services.ts';
import { countOpen, insertShare, type ShareRow } from './share.store.ts';
import { type Share, type ShareRefusal, shareSeen } from './share.ts';
import { newShareCode, shareCodeHash } from './share-code.ts';
import { tellOfShare } from './share-notices.store.ts';
import { shareableFields } from './shared-card.ts';

export interface CreateShare extends CardOf {
  readonly institutionName: string;
  readonly purpose: string;
  readonly fields: readonly ShareField[];
  readonly days: number;
  readonly maxViews: number;
  /** Version of the text that was agreed to. */
  readonly consentText: string;
}

export interface ShareCreated {
  readonly __typename: 'ShareCreated';
  readonly share: Share;
  /** Said here and nowhere else: only its hash is kept. */
  readonly code: string;
}

export interface ShareRefused {
  readonly __typename: 'ShareRefused';
  readonly reason: ShareRefusal;
}

type Wanted = Pick<ShareRow, 'institutionName' | 'purpose' | 'fields' | 'maxViews'> & { days: number };

/**
 * Lets one institution see chosen parts of one card for some days; the separate consent to it has the share's id. Throws
 * NOT_FOUND and STEP_UP_REQUIRED as `changeCard`; BAD_USER_INPUT for days, looks or fields out of range, or another text.
 */
export async function createShare(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  input: CreateShare,
): Promise<ShareCreated | ShareRefused | InvalidInput> {
  const { database, clock } = services;
  const { cardId, grantId = null, consentText } = input;
  if (grantId !== null) demandStepUp(viewer, clock.realNow());
  if (consentText !== SHARE_CONSENT_TEXT) throw new Fault('BAD_USER_INPUT', { at: 'input.consentText' });
  const claims = new Claims();
  const wanted: Wanted = {
    institutionName: claims.institution(input.institutionName),
    purpose: claims.purpose(input.purpose),
    fields: Object.values(ShareField).filter((field) => input.fields.includes(field)),
    days: within('days', input.days, SHARE_LIMITS.days),
    maxViews: within('maxViews', input.maxViews, SHARE_LIMITS.views),
  };
  if (claims.problems.length > 0) return invalidInput(claims.problems);
  // A refused try under a grant that has ended is recorded, so it must not roll the transaction back.
  const answer = await database.write(async (tx) => {
    const opened = await openCard(tx, services, caller, viewer, { cardId, grantId }, clock.now());
    return opened && create(tx, services, caller, viewer, opened, wanted);
  });
  if (!answer) throw new Fault('NOT_FOUND');
  return answer;
}

async function create(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { file: { card }, delegate, now }: OpenedCard,
  { days, ...wanted }: Wanted,
): Promise<ShareCreated | ShareRefused> {
  const { tables } = services.database;
  const reader = delegate ?? viewer;
  const shareable = shareableFields(may(reader, 'card:detail', card, now));
  const mayShow = wanted.fields.every((field) => shareable.includes(field));
  if (!may(reader, 'share:create', card, now) || !mayShow)
    return { __typename: 'ShareRefused', reason: 'NOT_ALLOWED' };
  await takeBudgets(tx, tables, [`shares of ${card.id}`], services.clock.realNow());
  if ((await countOpen(tx, tables, card.id, now)) >= SHARE_LIMITS.openPerCard)
    return { __typename: 'ShareRefused', reason: 'TOO_MANY' };

  const code = newShareCode();
  const { principalId } = card;
  const share: ShareRow = {
    ...wanted,
    id: newId({ msecs: now.getTime() }),
    cardId: card.id,
    principalId,
    createdBy: viewer.applicantId,
    grantId: delegate?.grant.id ?? null,
    codeHash: shareCodeHash(code),
    createdAt: now,
    expiresAt: endOfDay(addDays(plainDateAt(now), days)),
    views: 0,
    cancelledAt: null,
  };
  const { id } = share;
  await insertShare(tx, tables, share);
  const consent = { id, principalId, givenBy: viewer.applicantId, purpose: 'SHARE', givenAt: now };
  await insertConsent(tx, tables, { ...consent, textVersion: SHARE_CONSENT_TEXT });
  await cardChanged(tx, tables, card, now);
  if (delegate) {
    const notice = { kind: 'SHARE_CREATED', shareId: id, occasion: id, doneBy: viewer.applicantId } as const;
    await tellOfShare(tx, tables, card, notice, now);
  }
  const access = delegate
    ? delegatedAccess(caller, delegate, 'CREATE_SHARE', card.id, now)
    : { ...ownAccess(caller, services, principalId, 'CREATE_SHARE'), cardId: card.id };
  await recordAccess(tx, tables, { ...access, shareId: id, fieldsRevealed: share.fields });
  const named = { ...share, cardNumber: card.cardNumber, madeByName: null, grantHolds: true };
  return { __typename: 'ShareCreated', share: shareSeen(named, [], share.grantId, now), code };
}

function within(name: string, value: number, most: number): number {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Fault('BAD_USER_INPUT', { at: `input.${name}` });
  return value;
}
