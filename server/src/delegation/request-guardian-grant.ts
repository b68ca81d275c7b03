import type { EvidenceType, GrantScope } from '@exit-card/shared/delegation';
import { GUARDIAN_EVIDENCE, majorityAt } from '@exit-card/shared/delegation';
import type { Caller, Viewer } from '../access/caller.ts';
import type { InvalidInput } from '../applicants/answer.ts';
import { invalidInput } from '../applicants/answer.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import type { TypedPerson } from './claimed-person.ts';
import { parseClaim } from './claimed-person.ts';
import type { GrantRefused } from './grant-refusal.ts';
import { parseScopes } from './grant-scopes.ts';
import type { GrantRequested } from './request-personal.ts';
import { requestPersonal } from './request-personal.ts';

export interface GuardianRequest {
  readonly child: TypedPerson;
  readonly evidenceType: EvidenceType;
  readonly scopes: readonly GrantScope[];
  readonly supersedesId?: string | null;
}

/** A mother, father or other guardian asks to look at a child's cards; the evidence comes next. */
export async function requestGuardianGrant(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { child, evidenceType, scopes, supersedesId = null }: GuardianRequest,
): Promise<GrantRequested | GrantRefused | InvalidInput> {
  const now = services.clock.now();
  const claim = parseClaim(child, services.clock.today());
  if (!claim.ok) return invalidInput(claim.problems);
  if (!GUARDIAN_EVIDENCE.some((type) => type === evidenceType))
    throw new Fault('BAD_USER_INPUT', { at: 'evidenceType' });
  const { person } = claim;
  const request = {
    kind: 'GUARDIAN' as const,
    person,
    scopes: parseScopes(scopes),
    validFrom: now,
    validTo: majorityAt(person.birthDate),
    evidenceType,
    fields: null,
    supersedesId,
  };
  return requestPersonal(services, caller, viewer, request, now);
}
