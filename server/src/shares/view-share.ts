import { HOTLINE } from '@exit-card/shared/answer';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller } from '../access/caller.ts';
import type { ShareHolder } from '../access/policy.ts';
import { type InvalidInput, invalidInput, type Throttled, throttled } from '../applicants/answer.ts';
import { forgetAttempt } from '../applicants/attempts.store.ts';
import { Claims } from '../applicants/claims.ts';
import { findCard } from '../cards/card.store.ts';
import type { Card } from '../cards/card.ts';
import { casesOf } from '../cards/case.store.ts';
import { thisMoment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import { cardChanged } from '../live/card-changed.store.ts';
import type { Services } from '../services.ts';
import { findByCode, type ShareRow, takeView } from './share.store.ts';
import { shareCodeHash } from './share-code.ts';
import { tellOfShare } from './share-notices.store.ts';
import { beginTry } from './share-tries.store.ts';
import { type SharedCard, sharedCard } from './shared-card.ts';

/** What an institution gives: the code, whom it is about, and who it says that it is. */
export interface ViewShare {
  readonly code: string;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  readonly institution: string;
  readonly person?: string | null;
}

export interface ShareOpened {
  readonly __typename: 'ShareOpened';
  readonly card: SharedCard;
  /** For whom and what the owner made it. */
  readonly institutionName: string;
  readonly purpose: string;
  readonly expiresAt: Date;
  readonly viewsLeft: number;
}

/** Unknown, expired, used up, cancelled, another name and another birth date alike. */
export interface ShareNotOpened {
  readonly __typename: 'ShareNotOpened';
  readonly hotline: string;
}
const NOT_OPENED: ShareNotOpened = { __typename: 'ShareNotOpened', hotline: HOTLINE };

/** No share and no card has these. */
const NONE = { shareId: '', cardId: '' };

interface Declared {
  readonly institution: string;
  readonly person: string | null;
}

/**
 * One look at a shared card by somebody without an account: counted, recorded and told to its owner with what is shown, or
 * refused by the same statements whatever is wrong. Throws RATE_LIMITED.
 */
export async function viewShare(
  services: Services,
  caller: Caller,
  input: ViewShare,
): Promise<ShareOpened | ShareNotOpened | InvalidInput | Throttled> {
  const { addressCeiling, database, clock, vault } = services;
  const { tables } = database;
  await addressCeiling.spend(caller.address);
  const claims = new Claims();
  const declared = {
    institution: claims.institution(input.institution),
    person: claims.declaredPerson(input.person),
  };
  const code = claims.shareCode(input.code);
  const nameKey = claims.name(input.name);
  const birthDate = claims.birthDate(input.birthDate);
  if (claims.problems.length > 0) return invalidInput(claims.problems);

  return database.write(async (tx) => {
    const tried = await beginTry(tx, tables, vault, caller, code, clock.realNow());
    if ('wait' in tried) return throttled(tried.wait);
    const found = await findByCode(tx, tables, shareCodeHash(code));
    const { shareId, cardId } = found ? { shareId: found.share.id, cardId: found.share.cardId } : NONE;
    const holder: ShareHolder = { shareId };
    const card = await findCard(tx, tables, holder, { id: cardId }, clock.now());
    const isNamed = found?.nameKey === nameKey && found.birthDate === birthDate;
    if (!found || !card || !isNamed) return NOT_OPENED;
    const opened = await open(tx, services, caller, found, card, declared);
    if (opened.__typename === 'ShareOpened') await forgetAttempt(tx, tables, tried.attemptId);
    return opened;
  });
}

/** Count, record, message and what is shown stand or fall together. */
async function open(
  tx: Writes,
  services: Services,
  caller: Caller,
  { share, name }: { readonly share: ShareRow; readonly name: string },
  card: Card,
  { institution, person }: Declared,
): Promise<ShareOpened | ShareNotOpened> {
  const { tables } = services.database;
  const at = thisMoment(services);
  const declared = { declaredInstitution: institution, declaredPerson: person };
  const view = await takeView(tx, tables, share.id, declared, at.now);
  if (!view) return NOT_OPENED;
  await cardChanged(tx, tables, card, at.now);
  const notice = { kind: 'SHARE_VIEWED', shareId: share.id, occasion: view.id, doneBy: null } as const;
  await tellOfShare(tx, tables, card, notice, at.now);
  await recordAccess(tx, tables, {
    principalId: card.principalId,
    at: at.now,
    actorKind: 'INSTITUTION',
    actorApplicantId: null,
    orgId: null,
    grantId: null,
    shareId: share.id,
    officeName: null,
    action: 'VIEW_SHARE',
    cardId: card.id,
    fieldsRevealed: ['STATUS', ...share.fields],
    outcome: 'ALLOWED',
    requestId: caller.requestId,
    purpose: [institution, ...(person ? [person] : [])].join('，'),
  });
  const [file] = await casesOf(tx, tables, [card]);
  return {
    __typename: 'ShareOpened',
    card: sharedCard(file!, name, share.fields, at),
    institutionName: share.institutionName,
    purpose: share.purpose,
    expiresAt: share.expiresAt,
    viewsLeft: view.viewsLeft,
  };
}
