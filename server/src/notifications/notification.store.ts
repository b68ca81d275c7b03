import { and, desc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Viewer } from '../access/caller.ts';
import { isOnline } from '../cards/archive.store.ts';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import { appendEvents } from '../live/event.store.ts';

export type NotificationRow = Awaited<ReturnType<typeof withNames>>[number];

/** A page of what the viewer was told, newest first, with all the names for its sentences: two statements. No card of the archive is named. */
export async function notificationsOf(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  { unreadOnly }: { unreadOnly: boolean },
  page: PageRequest,
  now: Date,
): Promise<Page<NotificationRow>> {
  const { notifications } = tables;
  const limit = rowsToFetch(page);
  const before = keyIn(page, /^([\w-]{1,64})$/);
  const told = and(toldTo(tables, viewer), unreadOnly ? isNull(notifications.readAt) : undefined);
  const onPage = and(told, before ? lt(notifications.id, before[0]!) : undefined);
  const rows = await withNames(reads, tables, onPage, limit, now);
  return pageOf(rows, await reads.$count(notifications, told), page, ({ id }) => id);
}

/** The viewer's own with this id. */
export async function findNotification(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<NotificationRow | undefined> {
  const [row] = await withNames(
    reads,
    tables,
    and(toldTo(tables, viewer), eq(tables.notifications.id, id)),
    1,
    now,
  );
  return row;
}

export function countUnread(reads: Reads, tables: Tables, viewer: Viewer): Promise<number> {
  return reads.$count(tables.notifications, and(toldTo(tables, viewer), isNull(tables.notifications.readAt)));
}

/** Of `ids`, or of all when there are none, those that are the viewer's own and unread; the other pages of the viewer learn of it. */
export async function markRead(
  tx: Writes,
  tables: Tables,
  viewer: Viewer,
  ids: readonly string[] | null,
  now: Date,
): Promise<void> {
  const { notifications } = tables;
  const read = await tx
    .update(notifications)
    .set({ readAt: now })
    .where(
      and(
        toldTo(tables, viewer),
        isNull(notifications.readAt),
        ids === null ? undefined : inList(notifications.id, ids),
      ),
    )
    .returning({ id: notifications.id });
  if (read.length > 0)
    await appendEvents(tx, tables, [{ applicantId: viewer.applicantId, kind: 'MESSAGE' }], now);
}

function toldTo({ notifications }: Tables, viewer: Viewer): SQL {
  return eq(notifications.recipientApplicantId, viewer.applicantId);
}

function withNames(reads: Reads, tables: Tables, which: SQL | undefined, limit: number, now: Date) {
  const { notifications: n, cards, delegationGrants: g, applicants, organisations, shares } = tables;
  const reader = alias(applicants, 'reader');
  const delegate = alias(applicants, 'delegate');
  return reads
    .select({
      id: n.id,
      kind: n.kind,
      createdAt: n.createdAt,
      readAt: n.readAt,
      grantId: n.grantId,
      cardId: cards.id,
      cardNumber: cards.cardNumber,
      params: n.params,
      aboutPrincipalId: n.aboutPrincipalId,
      grant: {
        kind: g.kind,
        state: g.state,
        principalId: g.principalId,
        claimedNameCipher: g.claimedNameCipher,
        validTo: g.validTo,
        requestExpiresAt: g.requestExpiresAt,
        endedAt: g.endedAt,
        endReason: g.endReason,
      },
      readerName: reader.nameOriginal,
      delegateName: delegate.nameOriginal,
      organisationId: organisations.id,
      organisationName: organisations.name,
      institutionName: shares.institutionName,
    })
    .from(n)
    .leftJoin(g, eq(g.id, n.grantId))
    .leftJoin(cards, and(eq(cards.id, n.cardId), isOnline(cards, now)))
    .innerJoin(reader, eq(reader.id, n.recipientApplicantId))
    .leftJoin(delegate, eq(delegate.id, g.delegateApplicantId))
    .leftJoin(organisations, eq(organisations.id, sql`coalesce(${n.orgId}, ${g.delegateOrgId})`))
    .leftJoin(shares, eq(shares.id, sql`${n.params} ->> 'share'`))
    .where(which)
    .orderBy(desc(n.id))
    .limit(limit);
}
