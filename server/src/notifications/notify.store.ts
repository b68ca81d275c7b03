import type { NotificationKind } from '@exit-card/shared/notification';
import { v7 as newId } from 'uuid';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { appendEvents } from '../live/event.store.ts';
import { insertDeliveries } from './delivery.store.ts';

/** What one person is told. `occasion` tells one time from the next, such as the number of the event. */
export interface NewNotification {
  readonly recipientId: string;
  readonly kind: NotificationKind;
  readonly aboutPrincipalId?: string | null;
  readonly grantId?: string | null;
  readonly orgId?: string | null;
  readonly cardId?: string | null;
  readonly occasion: string;
  /** Codes and instants in ISO form; no name and no number of a document. */
  readonly params?: Readonly<Record<string, string>>;
  readonly at: Date;
}

/**
 * In the transaction of what it is about; the same thing is said to the same person once, however often this is called. What the
 * recipient has by other channels is queued with it.
 */
export async function notify(tx: Writes, tables: Tables, told: readonly NewNotification[]): Promise<void> {
  const { notifications } = tables;
  if (told.length === 0) return;
  const rows = told.map(({ recipientId, kind, occasion, at, params, ...about }) => ({
    id: newId({ msecs: at.getTime(), seq: nextOfProcess() }),
    recipientApplicantId: recipientId,
    kind,
    aboutPrincipalId: about.aboutPrincipalId ?? null,
    grantId: about.grantId ?? null,
    orgId: about.orgId ?? null,
    cardId: about.cardId ?? null,
    params: { ...params },
    createdAt: at,
    dedupeKey: dedupeKeyOf(
      { kind, subjectId: about.cardId ?? about.grantId ?? about.orgId ?? '', occasion },
      recipientId,
    ),
  }));
  const said = await tx
    .insert(notifications)
    .values(rows)
    .onConflictDoNothing({ target: notifications.dedupeKey })
    .returning({
      id: notifications.id,
      recipientId: notifications.recipientApplicantId,
      kind: notifications.kind,
      at: notifications.createdAt,
    });
  if (said.length === 0) return;
  await insertDeliveries(tx, tables, said);
  const events = said.map(({ id: notificationId, recipientId: applicantId }) => ({
    applicantId,
    kind: 'MESSAGE' as const,
    notificationId,
  }));
  await appendEvents(tx, tables, events, told[0]!.at);
}

/** What a message is about, apart from who gets it. */
export interface Told {
  readonly kind: NotificationKind;
  /** Id of the card, else the grant, else the organisation. */
  readonly subjectId: string;
  readonly occasion: string;
}

export function dedupeKeyOf({ kind, subjectId, occasion }: Told, recipientId: string): string {
  return [kind, subjectId, occasion, recipientId].join(':');
}

let count = 0;

/** Of messages of one millisecond the inbox shows the later one first. */
function nextOfProcess(): number {
  count = (count + 1) % 2 ** 32;
  return count;
}
