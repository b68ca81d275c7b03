import { CardStatus } from '@exit-card/shared/card';
import type { NotificationKind } from '@exit-card/shared/notification';
import type { Viewer } from '../access/caller.ts';
import type { Page, PageRequest } from '../db/page.ts';
import type { Vault } from '../db/vault.ts';
import { OPEN_STATES } from '../delegation/grant.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import type { NotificationRow } from './notification.store.ts';
import { countUnread, findNotification, markRead, notificationsOf } from './notification.store.ts';
import type { Notification } from './notification.ts';

const MOST_AT_ONCE = 100;

/** What the viewer was told, newest first; names as they are now: two statements, however many messages. */
export async function ownNotifications(
  { database, vault, clock }: Services,
  viewer: Viewer,
  filter: { unreadOnly: boolean },
  page: PageRequest,
): Promise<Page<Notification>> {
  const { read, tables } = database;
  const found = await notificationsOf(read, tables, viewer, filter, page, clock.now());
  return {
    ...found,
    edges: found.edges.map(({ cursor, node }) => ({ cursor, node: asSeen(node, viewer, vault) })),
  };
}

/** One message; null for one of others and for none. */
export async function ownNotification(
  { database, vault, clock }: Services,
  viewer: Viewer,
  id: string,
): Promise<Notification | null> {
  const row = await findNotification(database.read, database.tables, viewer, id, clock.now());
  return row ? asSeen(row, viewer, vault) : null;
}

export function ownUnreadCount({ database }: Services, viewer: Viewer): Promise<number> {
  return countUnread(database.read, database.tables, viewer);
}

/**
 * Marks own messages as read, all of them when no ids are given; ids of others' are passed over in silence.
 * Gives how many are unread now. Throws BAD_USER_INPUT for more than 100 ids.
 */
export async function markNotificationsRead(
  { database, clock }: Services,
  viewer: Viewer,
  ids: readonly string[] | null,
): Promise<number> {
  if (ids !== null && ids.length > MOST_AT_ONCE) throw new Fault('BAD_USER_INPUT', { at: 'input.ids' });
  const { tables } = database;
  return database.write(async (tx) => {
    await markRead(tx, tables, viewer, ids, clock.now());
    return countUnread(tx, tables, viewer);
  });
}

/** Whoever is not the principal knows the principal by the name that was typed in the request, and by no other. */
function asSeen(
  { params, aboutPrincipalId, grant, readerName, ...row }: NotificationRow,
  viewer: Viewer,
  vault: Vault,
): Notification {
  const viewerIsPrincipal = (grant?.principalId ?? aboutPrincipalId) === viewer.applicantId;
  const typedName =
    row.grantId &&
    grant &&
    vault.decrypt('delegation_grants.claimed_name_cipher', row.grantId, grant.claimedNameCipher);
  return {
    ...row,
    principalName: viewerIsPrincipal ? readerName : typedName,
    delegateName: row.delegateName ?? (grant ? row.organisationName : null),
    grantKind: grant?.kind ?? null,
    date: params['date'] === undefined ? dateOf(row.kind, grant) : new Date(params['date']),
    dateBefore: params['before'] === undefined ? null : new Date(params['before']),
    endReason: row.kind === 'GRANT_ENDED' ? (grant?.endReason ?? null) : null,
    fromStatus: statusIn(params['from']),
    toStatus: statusIn(params['to']),
    deviceName: params['device'] ?? null,
    viewerIsPrincipal,
  };
}

/** The date that belongs to the sentence: by when (while there is still something to do), from when or until when. */
function dateOf(kind: NotificationKind, grant: NotificationRow['grant']): Date | null {
  if (grant === null) return null;
  switch (kind) {
    case 'GRANT_REQUESTED':
    case 'GRANT_RETURNED':
      return OPEN_STATES.some((state) => state === grant.state) ? grant.requestExpiresAt : null;
    case 'GRANT_ACTIVE':
    case 'GRANT_NARROWED':
    case 'GRANT_ENDING':
    case 'GRANT_RESUMED':
      return grant.validTo;
    case 'GRANT_ENDED':
      return grant.endedAt;
    default:
      return null;
  }
}

function statusIn(param: string | undefined): CardStatus | null {
  return Object.values(CardStatus).find((status) => status === param) ?? null;
}
