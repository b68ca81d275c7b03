import type { AccessAction } from '@exit-card/shared/access';
import type { Access } from '../access/access-record.ts';
import type { Caller } from '../access/caller.ts';
import type { Clock } from '../clock.ts';

/** The record of what a proven person does with the own data. */
export function ownAccess(
  { requestId }: Caller,
  { clock }: { clock: Clock },
  applicantId: string,
  action: AccessAction,
  fieldsRevealed: readonly string[] = [],
): Access {
  return {
    principalId: applicantId,
    at: clock.now(),
    actorKind: 'SELF',
    actorApplicantId: applicantId,
    orgId: null,
    grantId: null,
    officeName: null,
    action,
    cardId: null,
    fieldsRevealed,
    outcome: 'ALLOWED',
    requestId,
  };
}
