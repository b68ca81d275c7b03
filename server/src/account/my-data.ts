import type { Viewer } from '../access/caller.ts';
import { wholeAccessLog } from '../access/own-records.ts';
import { ownPasskeys } from '../applicants/own-passkeys.ts';
import { ownSessions } from '../applicants/own-sessions.ts';
import { ownRecord } from '../cards/own-record.ts';
import { allConsents } from '../consents/withdraw-consent.ts';
import type { Page, PageRequest } from '../db/page.ts';
import type { GrantView } from '../delegation/grant-view.ts';
import { grantsGiven, grantsReceived } from '../delegation/own-grants.ts';
import type { Pages } from '../http/table-file.ts';
import { ownNotifications } from '../notifications/own-notifications.ts';
import type { Services } from '../services.ts';
import { ownShares } from '../shares/own-shares.ts';
import type { Share } from '../shares/share.ts';
import { accountOf, draftOf, officeOf, personOf, pushDevicesOf, seatsOf } from './my-own-data.ts';

const AT_ONCE = 100;

/** The kinds of data that are kept of a person, in the order of the file. */
export type Section =
  | 'person'
  | 'account'
  | 'sessions'
  | 'passkeys'
  | 'pushDevices'
  | 'consents'
  | 'grantsGiven'
  | 'grantsReceived'
  | 'seats'
  | 'office'
  | 'shares'
  | 'drafts'
  | 'cards'
  | 'messages'
  | 'accessLog';

/**
 * All that is kept of the viewer and is not erased at once, a page after the other. Numbers of documents are masked and there
 * is no opaque id, but in the log, whose hashes are over them: a file lies on a disk.
 */
export function myData(services: Services, viewer: Viewer): readonly (readonly [Section, Pages<object>])[] {
  return [
    ['person', once(async () => [await personOf(services, viewer)])],
    ['account', once(async () => [await accountOf(services, viewer)])],
    ['sessions', once(async () => (await ownSessions(services, viewer)).map(withoutIds))],
    ['passkeys', once(async () => (await ownPasskeys(services, viewer)).map(withoutIds))],
    ['pushDevices', once(() => pushDevicesOf(services, viewer))],
    ['consents', shown(allConsents(services, viewer), withoutIds)],
    ['grantsGiven', paged((page) => grantsGiven(services, viewer, {}, page), grantOf)],
    ['grantsReceived', paged((page) => grantsReceived(services, viewer, {}, page), grantOf)],
    ['seats', once(() => seatsOf(services, viewer))],
    ['office', once(() => officeOf(services, viewer))],
    ['shares', paged((page) => ownShares(services, viewer, page), shareOf)],
    ['drafts', once(() => draftOf(services, viewer))],
    ['cards', ownRecord(services, viewer)],
    [
      'messages',
      paged((page) => ownNotifications(services, viewer, { unreadOnly: false }, page), withoutIds),
    ],
    ['accessLog', wholeAccessLog(services, viewer)],
  ];
}

function grantOf({ kind, state, scopes, requestedAt, validFrom, validTo, ...rest }: GrantView): object {
  const { endedAt, endReason, firstUsedAt, delegateName, principal, viewerIsPrincipal } = rest;
  return {
    ...{ kind, state, scopes, requestedAt, validFrom, validTo, endedAt, endReason, firstUsedAt },
    delegateName,
    principalName: viewerIsPrincipal ? null : principal.name,
  };
}

function shareOf({ views, viewCount: _, mayCancel: __, ...share }: Share): object {
  const looks = views.map(({ at, declaredInstitution, declaredPerson }) => ({
    ...{ at, declaredInstitution, declaredPerson },
  }));
  return { ...withoutIds(share), looks };
}

const IDS = ['id', 'grantId', 'cardId', 'organisationId', 'shareId', '__typename', 'current', 'withdrawable'];

function withoutIds(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !IDS.includes(name)));
}

async function* once(rows: () => Promise<readonly object[]>): AsyncGenerator<readonly object[]> {
  yield await rows();
}

async function* shown<Row>(
  pages: AsyncIterable<readonly Row[]>,
  as: (row: Row & object) => object,
): AsyncGenerator<readonly object[]> {
  for await (const rows of pages) yield rows.map((row) => as(row as Row & object));
}

async function* paged<Row>(
  read: (page: PageRequest) => Promise<Page<Row>>,
  as: (row: Row & object) => object,
): AsyncGenerator<readonly object[]> {
  let after: string | null = null;
  do {
    const page: Page<Row> = await read({ first: AT_ONCE, after });
    yield page.edges.map(({ node }) => as(node as Row & object));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
