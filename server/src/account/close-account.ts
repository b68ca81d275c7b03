import { holdChains, recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { demandStepUp } from '../access/step-up.ts';
import { getAccount, holdAccount } from '../applicants/account.store.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import { forgetDevices } from '../applicants/known-device.store.ts';
import { closeCodes } from '../applicants/one-time-code.store.ts';
import { ownAccess } from '../applicants/own-access.ts';
import { endAllSessions } from '../applicants/session.store.ts';
import { removeDraft } from '../applications/erase-draft.ts';
import type { Writes } from '../db/database.ts';
import { actOnGrant, openGrantActions } from '../delegation/act-on-grant.ts';
import { grantSource } from '../delegation/change-grant.ts';
import { partyOf } from '../delegation/grant-actor.ts';
import { storeGrantDone } from '../delegation/grant-done.store.ts';
import { Fault } from '../fault.ts';
import { appendEvents } from '../live/event.store.ts';
import { queueNotice } from '../notifications/outbox.store.ts';
import { holdOrganisation } from '../organisations/organisation.store.ts';
import { countOtherAdmins, endSeats } from '../organisations/seat.store.ts';
import type { Services } from '../services.ts';
import { tellOfEnd } from '../shares/end-shares.ts';
import { endShares, sharesToEnd } from '../shares/share.store.ts';
import {
  draftsBy,
  emptyAccount,
  eraseWaysIn,
  isOfficer,
  openGrantsOf,
  openSeatsOf,
} from './closing.store.ts';

export const CloseRefusal = { OFFICER: 'OFFICER', LAST_ADMINISTRATOR: 'LAST_ADMINISTRATOR' } as const;
export type CloseRefusal = (typeof CloseRefusal)[keyof typeof CloseRefusal];

export interface AccountClosed {
  readonly __typename: 'AccountClosed';
  readonly closedAt: Date;
}
export interface CloseRefused {
  readonly __typename: 'CloseRefused';
  readonly reason: CloseRefusal;
}

/** Fixed, without a name, a number or a link. */
const CLOSED_TEXT = '【出境登记卡】您的账户已注销。不是您本人操作的，请立即拨打12367。';
/** How a party ends a grant, whatever it has come to; a guardian's over the person is not theirs to end. */
const WAYS_OUT = ['revoke', 'decline', 'object', 'resign', 'cancel'] as const;

/**
 * Ends the account and all that hangs on it: sessions, ways in, grants given and used, seats, shares, push, drafts. The person's
 * record stays as long as the law wants it. Throws STEP_UP_REQUIRED before a fresh code.
 */
export async function closeAccount(
  services: Services,
  caller: Caller,
  viewer: Viewer,
): Promise<AccountClosed | CloseRefused> {
  const { database, vault, clock, files, log } = services;
  const { tables } = database;
  const { accountId, applicantId } = viewer;
  demandStepUp(viewer, clock.realNow());
  const { identityHmac } = await getApplicant(database.read, tables, vault, applicantId);
  const { phoneCipher } = await getAccount(database.read, tables, accountId);
  const phoneNumber = vault.decrypt('accounts.phone_cipher', accountId, phoneCipher);
  const { answer, bytesOf } = await database.write(async (tx): Promise<Closing> => {
    const [now, realNow] = [clock.now(), clock.realNow()];
    await holdAccount(tx, tables, viewer);
    if (await isOfficer(tx, tables, applicantId)) return refused('OFFICER');
    const orgIds = await organisationsToLeave(tx, services, applicantId, now);
    if (!orgIds) return refused('LAST_ADMINISTRATOR');
    await endSharesAndGrants(tx, services, caller, viewer, now);
    for (const orgId of orgIds) await endSeats(tx, tables, { orgId, applicantId }, 'RESIGNED', now);
    await endAllSessions(tx, tables, viewer, realNow);
    const removed = await removeDrafts(tx, services, applicantId);
    await eraseWaysIn(tx, tables, viewer);
    await closeCodes(tx, tables, identityHmac, realNow);
    await forgetDevices(tx, tables, identityHmac);
    if (!(await emptyAccount(tx, tables, vault, accountId, realNow))) throw new Fault('UNAUTHENTICATED');
    await queueNotice(tx, tables, vault, { to: phoneNumber, body: CLOSED_TEXT, now: realNow });
    await recordAccess(tx, tables, ownAccess(caller, services, applicantId, 'CLOSE_ACCOUNT'));
    return { answer: { __typename: 'AccountClosed', closedAt: realNow }, bytesOf: removed };
  });
  // The account is closed: bytes that cannot be removed now go with the next sweep.
  for (const id of bytesOf)
    await files.remove(id).catch((error: unknown) => log.error(error, 'file of a draft not removed'));
  return answer;
}

/** The answer, and the files of drafts whose bytes nobody names any more. */
interface Closing {
  readonly answer: AccountClosed | CloseRefused;
  readonly bytesOf: readonly string[];
}

/** Organisations in which this person has a seat, held; null when one would be left without an administrator. */
async function organisationsToLeave(
  tx: Writes,
  { database: { tables } }: Services,
  applicantId: string,
  now: Date,
): Promise<string[] | null> {
  const seats = await openSeatsOf(tx, tables, applicantId, now);
  const orgIds = [...new Set(seats.map(({ orgId }) => orgId))];
  for (const orgId of orgIds) await holdOrganisation(tx, tables, orgId);
  for (const orgId of orgIds) {
    const isAdmin = seats.some((seat) => seat.orgId === orgId && seat.role === 'ADMIN');
    if (isAdmin && (await countOtherAdmins(tx, tables, { orgId, applicantId }, now)) === 0) return null;
  }
  return orgIds;
}

/** Shares before boxes, as whoever looks at a share or cancels it takes them; then all boxes at once, with the grants. */
async function endSharesAndGrants(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  now: Date,
): Promise<void> {
  const { tables } = services.database;
  const { applicantId } = viewer;
  const shares = await sharesToEnd(tx, tables, { applicantId });
  const ids = shares.map(({ id }) => id);
  const ended = await endShares(tx, tables, ids, now);
  await endGrants(tx, services, caller, viewer, now);
  // Whose grant has just ended hears of that; a guardian, whose grant stays, of the share.
  for (const { id, card } of shares)
    if (ended.includes(id)) await tellOfEnd(tx, tables, card, id, applicantId, now);
}

/** Gives their files. */
async function removeDrafts(tx: Writes, services: Services, applicantId: string): Promise<string[]> {
  const files: string[] = [];
  for (const draft of await draftsBy(tx, services.database.tables, applicantId))
    files.push(...((await removeDraft(tx, services, draft)) ?? []));
  return files;
}

async function endGrants(
  tx: Writes,
  services: Services,
  { requestId }: Caller,
  { applicantId, assurance }: Viewer,
  now: Date,
): Promise<void> {
  const source = grantSource(services);
  const files = await openGrantsOf(tx, source, applicantId);
  // Boxes before chains, and of all these people at once: each in one order, so that no two hold each other up.
  const told = files.flatMap(({ grant: { id: grantId, principalId, delegateApplicantId } }) =>
    [principalId, delegateApplicantId].flatMap((id) =>
      id === null ? [] : { applicantId: id, kind: 'GRANT' as const, grantId },
    ),
  );
  await appendEvents(tx, source.tables, told, now);
  const people = files.flatMap(({ grant }) => grant.principalId ?? []);
  await holdChains(tx, source.tables, [...new Set([applicantId, ...people])]);
  for (const file of files) {
    const actor = partyOf(file, { applicantId, assurance, seatedIn: [] });
    const open = actor ? openGrantActions(file, actor, now) : [];
    const name = WAYS_OUT.find((way) => open.includes(way));
    if (!actor || !name) continue;
    const done = actOnGrant(file, name, actor, {}, { now });
    if (done.ok) await storeGrantDone(tx, source, file, done, { actor, requestId }, now);
  }
}

function refused(reason: CloseRefusal): Closing {
  return { answer: { __typename: 'CloseRefused', reason }, bytesOf: [] };
}
