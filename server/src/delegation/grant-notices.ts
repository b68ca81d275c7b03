import type { NotificationKind } from '@exit-card/shared/notification';
import type { GrantEvent } from './grant.ts';
import type { GrantActionName } from './grant-inputs.ts';

/** Who is told. The delegate of an organisation is whoever administers it. */
export type Told = 'PRINCIPAL' | 'DELEGATE';

interface Notice {
  readonly kind: NotificationKind;
  readonly to: readonly Told[];
}

const bothOf = (kind: NotificationKind): Notice => ({ kind, to: ['PRINCIPAL', 'DELEGATE'] });
const delegateOf = (kind: NotificationKind): Notice => ({ kind, to: ['DELEGATE'] });
const principalOf = (kind: NotificationKind): Notice => ({ kind, to: ['PRINCIPAL'] });

/** What each action is told as; null where nothing changes for anybody but who did it, or where another row tells of it. */
const NOTICES: Readonly<Record<GrantActionName, Notice | null>> = {
  request: principalOf('GRANT_REQUESTED'),
  submitEvidence: null,
  acceptEvidence: bothOf('GRANT_ACTIVE'),
  confirmEvidence: bothOf('GRANT_ACTIVE'),
  consent: bothOf('GRANT_ACTIVE'),
  returnEvidence: delegateOf('GRANT_RETURNED'),
  reject: bothOf('GRANT_REFUSED'),
  decline: delegateOf('GRANT_REFUSED'),
  object: delegateOf('GRANT_REFUSED'),
  cancel: principalOf('GRANT_CANCELLED'),
  lapse: bothOf('GRANT_LAPSED'),
  revoke: bothOf('GRANT_ENDED'),
  resign: bothOf('GRANT_ENDED'),
  reconfirm: null,
  // Said of the narrower grant that goes on.
  narrow: null,
  activate: bothOf('GRANT_NARROWED'),
  // Said of the grant that takes over.
  supersede: null,
  endByAuthority: bothOf('GRANT_ENDED'),
  expire: bothOf('GRANT_ENDED'),
  suspend: bothOf('GRANT_SUSPENDED'),
  resume: bothOf('GRANT_RESUMED'),
};

/** Null when nobody is told: a first acceptance of two changes nothing yet. */
export function noticeOf({ action, to }: Pick<GrantEvent, 'action' | 'to'>): Notice | null {
  const notice = NOTICES[action];
  return notice?.kind === 'GRANT_ACTIVE' && to !== 'ACTIVE' ? null : notice;
}
