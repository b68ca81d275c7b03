import { parseCardNumber } from '@exit-card/shared/card-number';
import type { GrantScope } from '@exit-card/shared/delegation';
import type { Caller, Viewer } from '../access/caller.ts';
import type { InputProblem, InvalidInput } from '../applicants/answer.ts';
import { invalidInput } from '../applicants/answer.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import type { TypedPerson } from './claimed-person.ts';
import { parseClaim } from './claimed-person.ts';
import { deedPeriod, parseDeed } from './deed.ts';
import type { Deed } from './grant.ts';
import type { GrantRefused } from './grant-refusal.ts';
import { grantRefused } from './grant-refusal.ts';
import { parseScopes } from './grant-scopes.ts';
import type { GrantRequested } from './request-personal.ts';
import { requestPersonal } from './request-personal.ts';

export interface ProxyRequest {
  readonly principal: TypedPerson;
  readonly deed: Omit<Deed, 'periodTo'> & { readonly periodTo?: Deed['periodTo'] };
  readonly scopes: readonly GrantScope[];
  /** Left out or empty: all cards. */
  readonly listedCardNumbers?: readonly string[] | null;
  readonly supersedesId?: string | null;
}

const MOST_LISTED = 50;

/** Somebody with a notarised power of attorney asks to look at another's cards; scans of the deed come next. */
export async function requestProxyGrant(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { principal, deed: typedDeed, scopes, supersedesId = null, ...listed }: ProxyRequest,
): Promise<GrantRequested | GrantRefused | InvalidInput> {
  const now = services.clock.now();
  const claim = parseClaim(principal, services.clock.today());
  const { numbers, problems } = parseNumbers(listed.listedCardNumbers ?? []);
  if (!claim.ok) return invalidInput([...claim.problems, ...problems]);
  if (problems.length > 0) return invalidInput(problems);
  const deed = parseDeed({ ...typedDeed, periodTo: typedDeed.periodTo ?? null });
  const period = deedPeriod(deed, now);
  if (!period) return grantRefused('PERIOD');
  const request = {
    kind: 'NOTARISED_PROXY' as const,
    person: claim.person,
    scopes: parseScopes(scopes),
    ...period,
    evidenceType: 'NOTARIAL_DEED' as const,
    fields: { deed, listedCardNumbers: numbers },
    supersedesId,
  };
  return requestPersonal(services, caller, viewer, request, now);
}

function parseNumbers(typed: readonly string[]): { numbers: string[]; problems: InputProblem[] } {
  if (typed.length > MOST_LISTED) throw new Fault('BAD_USER_INPUT', { at: 'listedCardNumbers' });
  const parsed = typed.map((text) => parseCardNumber(text));
  return {
    numbers: [...new Set(parsed.flatMap((one) => (one.ok ? one.cardNumber : [])))],
    problems: parsed.flatMap((one) => (one.ok ? [] : { field: 'CARD_NUMBER' as const, reason: one.reason })),
  };
}
