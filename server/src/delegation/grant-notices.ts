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

/** What each action is told as; those that are left out concern only who did them. */
const NOTICES: Partial<Record<GrantActionName, Notice>> = {
  request: { kind: 'GRANT_REQUESTED', to: ['PRINCIPAL'] },
  acceptEvidence: bothOf('GRANT_ACTIVE'),
  confirmEvidence: bothOf('GRANT_ACTIVE'),
  consent: bothOf('GRANT_ACTIVE'),
  activate: bothOf('GRANT_ACTIVE'),
  returnEvidence: delegateOf('GRANT_RETURNED'),
  reject: delegateOf('GRANT_REFUSED'),
  decline: delegateOf('GRANT_REFUSED'),
  object: delegateOf('GRANT_REFUSED'),
  revoke: bothOf('GRANT_ENDED'),
  resign: bothOf('GRANT_ENDED'),
  narrow: bothOf('GRANT_ENDED'),
  supersede: bothOf('GRANT_ENDED'),
  endByAuthority: bothOf('GRANT_ENDED'),
  expire: bothOf('GRANT_ENDED'),
  suspend: bothOf('GRANT_SUSPENDED'),
  resume: bothOf('GRANT_RESUMED'),
};

/** Undefined when nobody is told: a first acceptance of two changes nothing yet. */
export function noticeOf({ action, to }: Pick<GrantEvent, 'action' | 'to'>): Notice | undefined {
  const notice = NOTICES[action];
  return notice?.kind === 'GRANT_ACTIVE' && to !== 'ACTIVE' ? undefined : notice;
}
