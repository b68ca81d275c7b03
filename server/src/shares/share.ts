import { ActorKind } from '@exit-card/shared/card';
import { type ShareField, ShareState } from '@exit-card/shared/share';
import type { NamedShare, ShareViewRow } from './share.store.ts';

/** One look by an institution, in its own words. */
export interface ShareView {
  readonly id: string;
  readonly at: Date;
  readonly declaredInstitution: string;
  readonly declaredPerson: string | null;
}

/** 分享 as its principal, or a delegate who may share, sees it: everything but the code. */
export interface Share {
  readonly id: string;
  /** Null, as the number, once the card is in the archive. */
  readonly cardId: string | null;
  readonly cardNumber: string | null;
  readonly institutionName: string;
  readonly purpose: string;
  readonly fields: readonly ShareField[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly maxViews: number;
  readonly viewCount: number;
  readonly cancelledAt: Date | null;
  readonly state: ShareState;
  readonly madeAs: ActorKind;
  /** Of the delegate who shared it; null for the principal. */
  readonly madeByName: string | null;
  readonly mayCancel: boolean;
  /** Newest first. */
  readonly views: readonly ShareView[];
}

/** Why no share was made. */
export const ShareRefusal = { NOT_ALLOWED: 'NOT_ALLOWED', TOO_MANY: 'TOO_MANY' } as const;
export type ShareRefusal = (typeof ShareRefusal)[keyof typeof ShareRefusal];

/** How the share stands at `now`; what its owner ended is said before what ended by itself. */
export function shareState(
  { cancelledAt, expiresAt, views, maxViews, grantHolds }: NamedShare,
  now: Date,
): ShareState {
  if (cancelledAt !== null) return ShareState.CANCELLED;
  if (expiresAt <= now) return ShareState.EXPIRED;
  if (views >= maxViews) return ShareState.USED_UP;
  return grantHolds ? ShareState.OPEN : ShareState.GRANT_ENDED;
}

/** A share at `now` as its principal sees it, or who acts under the grant. */
export function shareSeen(
  row: NamedShare,
  views: readonly ShareViewRow[],
  grantId: string | null,
  now: Date,
): Share {
  const { id, cardId, cardNumber, institutionName, purpose, fields, createdAt, expiresAt, maxViews } = row;
  const state = shareState(row, now);
  const isOver = state === ShareState.CANCELLED || state === ShareState.EXPIRED;
  return {
    ...{ id, cardId, cardNumber, institutionName, purpose, fields, createdAt, expiresAt, maxViews },
    viewCount: row.views,
    cancelledAt: row.cancelledAt,
    state,
    madeAs: row.grantId === null ? ActorKind.SELF : ActorKind.DELEGATE,
    madeByName: row.madeByName,
    mayCancel: !isOver && (grantId === null || grantId === row.grantId),
    views: views.filter(({ shareId }) => shareId === id),
  };
}
