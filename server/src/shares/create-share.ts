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
import { type CardOf, noteRead, type OpenedCard, openCard } from '../cards/change-card.ts';
import { insertConsent } from '../consents/consent.store.ts';
import type { Writes } from '../db/database.ts';
import { delegatedAccess } from '../delegation/delegated-access.ts';
import { Fault } from '../fault.ts';
import { checkKey, once } from '../idempotency/once.store.ts';
import { cardChanged } from '../live/card-changed.store.ts';
import type { Services } from '../services.ts';
import { countOpen, getShare, insertShare, type ShareRow, viewsOf } from './share.store.ts';
import { type Share, type ShareRefusal, shareSeen } from './share.ts';
import { shareCodeHash, shareCodeOf } from './share-code.ts';
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
  readonly idempotencyKey: string;
}

export interface ShareCreated {
  readonly __typename: 'ShareCreated';
  readonly share: Share;
  /** Said to this request and to nothing else: only its hash is kept. */
  readonly code: string;
}

export interface ShareRefused {
  readonly __typename: 'ShareRefused';
  readonly reason: ShareRefusal;
}

type Wanted = Pick<ShareRow, 'institutionName' | 'purpose' | 'fields' | 'maxViews'> & { days: number };
type Answer = ShareCreated | ShareRefused;

/**
 * Lets one institution see chosen parts of one card for some days; the separate consent to it has the share's id. Throws
 * NOT_FOUND, STEP_UP_REQUIRED and, for the key, CONFLICT as `changeCard`; BAD_USER_INPUT for days, looks or fields out of range, for
 * another text, or a key that is none.
 */
export async function createShare(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  input: CreateShare,
): Promise<ShareCreated | ShareRefused | InvalidInput> {
  const { database, clock, vault } = services;
  const { cardId, grantId = null, consentText, idempotencyKey: key } = input;
  if (grantId !== null) demandStepUp(viewer, clock.realNow());
  checkKey(key);
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
  const answer = await database.write((tx) => {
    const open = () => openCard(tx, services, caller, viewer, { cardId, grantId }, clock.now());
    const request = {
      applicantId: viewer.applicantId,
      operation: 'createShare',
      key,
      input: [cardId, grantId, consentText, JSON.stringify(wanted)],
    };
    const coded = (id: string) => ({ id, code: shareCodeOf(vault, id, key) });
    const resultId = newId({ msecs: clock.now().getTime() });
    return once<Answer | undefined>(tx, database.tables, request, clock.realNow(), {
      resultId,
      async first() {
        const opened = await open();
        if (!opened) return { refused: undefined };
        const made = await create(tx, services, caller, viewer, opened, wanted, coded(resultId));
        return made.__typename === 'ShareCreated' ? { done: made } : { refused: made };
      },
      async again(before) {
        const opened = await open();
        return opened && createdBefore(tx, services, caller, viewer, opened, coded(before));
      },
    });
  });
  if (!answer) throw new Fault('NOT_FOUND');
  return answer;
}

/** A share and its code, before it is hashed. */
interface Coded {
  readonly id: string;
  readonly code: string;
}

/** What the same request made before, as it is now. */
async function createdBefore(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  opened: OpenedCard,
  { id, code }: Coded,
): Promise<Answer> {
  const { tables } = services.database;
  const { file, delegate, now } = opened;
  if (!may(delegate ?? viewer, 'share:create', file.card, now))
    return { __typename: 'ShareRefused', reason: 'NOT_ALLOWED' };
  const share = await getShare(tx, tables, id, now);
  // The service's key was replaced meanwhile, and the code cannot be told any more.
  if (share.codeHash !== shareCodeHash(code)) throw new Fault('CONFLICT', { at: 'input.idempotencyKey' });
  await noteRead(tx, services, caller, opened);
  const seen = shareSeen(share, await viewsOf(tx, tables, [id]), delegate?.grant.id ?? null, now);
  return { __typename: 'ShareCreated', share: seen, code };
}

async function create(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { file: { card }, delegate, now }: OpenedCard,
  { days, ...wanted }: Wanted,
  { id, code }: Coded,
): Promise<Answer> {
  const { tables } = services.database;
  const reader = delegate ?? viewer;
  const shareable = shareableFields(may(reader, 'card:detail', card, now));
  const mayShow = wanted.fields.every((field) => shareable.includes(field));
  if (!may(reader, 'share:create', card, now) || !mayShow)
    return { __typename: 'ShareRefused', reason: 'NOT_ALLOWED' };
  await takeBudgets(tx, tables, [`shares of ${card.id}`], services.clock.realNow());
  if ((await countOpen(tx, tables, card.id, now)) >= SHARE_LIMITS.openPerCard)
    return { __typename: 'ShareRefused', reason: 'TOO_MANY' };

  const { principalId } = card;
  const share: ShareRow = {
    ...wanted,
    id,
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
