import type { NotificationKind } from '@exit-card/shared/notification';
import { v7 as newId } from 'uuid';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

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

/** In the transaction of what it is about; the same thing is said to the same person once, however often this is called. */
export async function notify(
  tx: Writes,
  { notifications }: Tables,
  told: readonly NewNotification[],
): Promise<void> {
  if (told.length === 0) return;
  const rows = told.map(({ recipientId, kind, occasion, at, params, ...about }) => ({
    id: newId({ msecs: at.getTime() }),
    recipientApplicantId: recipientId,
    kind,
    aboutPrincipalId: about.aboutPrincipalId ?? null,
    grantId: about.grantId ?? null,
    orgId: about.orgId ?? null,
    cardId: about.cardId ?? null,
    params: { ...params },
    createdAt: at,
    dedupeKey: [kind, about.cardId ?? about.grantId ?? about.orgId ?? '', occasion, recipientId].join(':'),
  }));
  await tx.insert(notifications).values(rows).onConflictDoNothing({ target: notifications.dedupeKey });
}
