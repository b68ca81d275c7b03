import { maskPhoneNumber } from '@exit-card/shared/masking';
import type { Viewer } from '../access/caller.ts';
import { wholeAccessLog } from '../access/own-records.ts';
import { getAccount } from '../applicants/account.store.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import { ownPasskeys } from '../applicants/own-passkeys.ts';
import { ownSessions } from '../applicants/own-sessions.ts';
import { ownSecondFactor } from '../applicants/second-factor.ts';
import { ownApplicant } from '../applicants/viewer.ts';
import { ownRecord } from '../cards/own-record.ts';
import { ownConsents } from '../consents/withdraw-consent.ts';
import type { Page, PageRequest } from '../db/page.ts';
import type { GrantView } from '../delegation/grant-view.ts';
import { grantsGiven, grantsReceived } from '../delegation/own-grants.ts';
import type { Pages } from '../http/table-file.ts';
import { ownNotifications } from '../notifications/own-notifications.ts';
import type { Services } from '../services.ts';
import { sharesWithLooks } from './my-data.store.ts';

const AT_ONCE = 100;

/** The kinds of data that are kept of a person, in the order of the file. */
export type Section =
  | 'person'
  | 'account'
  | 'sessions'
  | 'passkeys'
  | 'consents'
  | 'grantsGiven'
  | 'grantsReceived'
  | 'shares'
  | 'cards'
  | 'messages'
  | 'accessLog';

/**
 * All that is kept of the viewer and is not erased at once, a page after the other. Numbers of documents are masked and there
 * is no opaque id, but in the log, whose hashes are over them: a file lies on a disk.
 */
export function myData(services: Services, viewer: Viewer): readonly (readonly [Section, Pages<object>])[] {
  const { database } = services;
  const { tables } = database;
  return [
    ['person', once(async () => [await personOf(services, viewer)])],
    ['account', once(async () => [await accountOf(services, viewer)])],
    ['sessions', once(async () => (await ownSessions(services, viewer)).map(withoutIds))],
    ['passkeys', once(async () => (await ownPasskeys(services, viewer)).map(withoutIds))],
    ['consents', once(async () => (await ownConsents(services, viewer)).map(withoutIds))],
    ['grantsGiven', paged((page) => grantsGiven(services, viewer, {}, page), grantOf)],
    ['grantsReceived', paged((page) => grantsReceived(services, viewer, {}, page), grantOf)],
    ['shares', once(() => sharesWithLooks(database.read, tables, viewer))],
    ['cards', ownRecord(services, viewer)],
    [
      'messages',
      paged((page) => ownNotifications(services, viewer, { unreadOnly: false }, page), withoutIds),
    ],
    ['accessLog', wholeAccessLog(services, viewer)],
  ];
}

async function personOf(services: Services, viewer: Viewer): Promise<object> {
  const { database, vault } = services;
  const { birthDate } = await getApplicant(database.read, database.tables, vault, viewer.applicantId);
  return { ...withoutIds(await ownApplicant(services, viewer)), birthDate };
}

async function accountOf(services: Services, viewer: Viewer): Promise<object> {
  const { database, vault } = services;
  const account = await getAccount(database.read, database.tables, viewer.accountId);
  const { id, assurance, createdAt, phoneCipher, passwordHash, channels, look } = account;
  const { enrolled } = await ownSecondFactor(services, viewer);
  return {
    openedAt: createdAt,
    assurance,
    maskedPhoneNumber: maskPhoneNumber(vault.decrypt('accounts.phone_cipher', id, phoneCipher)),
    hasPassword: passwordHash !== null,
    hasAuthenticator: enrolled,
    hasPhrase: account.phraseCipher !== null,
    hasMail: account.mailCipher !== null,
    messageChannels: channels,
    look,
  };
}

function grantOf({ kind, state, scopes, requestedAt, validFrom, validTo, ...rest }: GrantView): object {
  const { endedAt, endReason, firstUsedAt, delegateName, principal, viewerIsPrincipal } = rest;
  return {
    ...{ kind, state, scopes, requestedAt, validFrom, validTo, endedAt, endReason, firstUsedAt },
    delegateName,
    principalName: viewerIsPrincipal ? null : principal.name,
  };
}

const IDS = ['id', 'grantId', 'cardId', 'organisationId', 'shareId', '__typename', 'current', 'withdrawable'];

function withoutIds(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !IDS.includes(name)));
}

async function* once(rows: () => Promise<readonly object[]>): AsyncGenerator<readonly object[]> {
  yield await rows();
}

async function* paged<Row>(
  read: (page: PageRequest) => Promise<Page<Row>>,
  shown: (row: Row & object) => object,
): AsyncGenerator<readonly object[]> {
  let after: string | null = null;
  do {
    const page: Page<Row> = await read({ first: AT_ONCE, after });
    yield page.edges.map(({ node }) => shown(node as Row & object));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
