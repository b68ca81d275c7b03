import { AccessAction, AccessOutcome } from '@exit-card/shared/access';
import { ActorKind } from '@exit-card/shared/card';
import { USUAL_SCOPES } from '@exit-card/shared/delegation';
import type { Access } from '../access/access-record.ts';
import type { Caller } from '../access/caller.ts';
import type { Delegate } from '../access/policy.ts';

/** The record of a read under a grant; of the scopes for reading it names those that were open. */
export function delegatedAccess(
  { requestId }: Caller,
  { viewer, grant }: Delegate,
  action: AccessAction,
  cardId: string | null,
  now: Date,
): Access {
  if (grant.principalId === null) throw new Error('Nobody reads under a grant of nobody');
  return {
    principalId: grant.principalId,
    at: now,
    actorKind: ActorKind.DELEGATE,
    actorApplicantId: viewer.applicantId,
    orgId: grant.delegateOrgId,
    grantId: grant.id,
    officeName: null,
    action,
    cardId,
    fieldsRevealed: USUAL_SCOPES.filter((scope) => grant.scopes.includes(scope)),
    outcome: AccessOutcome.ALLOWED,
    requestId,
  };
}

/** The record of a try under a grant that has ended: nothing was looked for, nothing was shown. */
export function deniedAccess(caller: Caller, delegate: Delegate, action: AccessAction, now: Date): Access {
  return {
    ...delegatedAccess(caller, delegate, action, null, now),
    fieldsRevealed: [],
    outcome: AccessOutcome.DENIED,
  };
}
