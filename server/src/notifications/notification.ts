import type { CardStatus } from '@exit-card/shared/card';
import type { GrantEndReason, GrantKind } from '@exit-card/shared/delegation';
import type { NotificationKind } from '@exit-card/shared/notification';

/** 消息 as its recipient may see it now; the page makes the sentence. */
export interface Notification {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly grantId: string | null;
  readonly organisationId: string | null;
  readonly cardId: string | null;
  readonly cardNumber: string | null;
  readonly fromStatus: CardStatus | null;
  readonly toStatus: CardStatus | null;
  readonly principalName: string | null;
  readonly delegateName: string | null;
  readonly organisationName: string | null;
  readonly institutionName: string | null;
  readonly grantKind: GrantKind | null;
  readonly date: Date | null;
  /** The date that `date` replaces. */
  readonly dateBefore: Date | null;
  readonly endReason: GrantEndReason | null;
  readonly deviceName: string | null;
  readonly viewerIsPrincipal: boolean;
}
