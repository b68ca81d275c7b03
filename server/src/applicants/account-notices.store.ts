import type { NotificationKind } from '@exit-card/shared/notification';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { notify } from '../notifications/notify.store.ts';

/** Something about an account that its owner must hear of, whoever did it. */
export interface AccountNotice {
  readonly applicantId: string;
  readonly kind: Extract<
    NotificationKind,
    'NEW_DEVICE' | 'PHONE_CHANGED' | 'PASSKEY_ADDED' | 'PASSKEY_REMOVED'
  >;
  readonly occasion: string;
  /** The device on which it was done. */
  readonly device: string;
  readonly at: Date;
}

export function tellOfAccount(
  tx: Writes,
  tables: Tables,
  { applicantId, kind, occasion, device, at }: AccountNotice,
): Promise<void> {
  const about = { recipientId: applicantId, aboutPrincipalId: applicantId };
  return notify(tx, tables, [{ ...about, kind, occasion, params: { device }, at }]);
}
