import type { GrantEndReason, GrantState } from '@exit-card/shared/delegation';
import type { GrantFile } from './grant.ts';
import { HOLDING_STATES, OPEN_STATES } from './grant.ts';

type Lasting = Pick<GrantFile, 'principal' | 'delegate' | 'organisationStatus'> & {
  readonly grant: Pick<
    GrantFile['grant'],
    'kind' | 'state' | 'validTo' | 'confirmedUntil' | 'requestExpiresAt'
  >;
};

/** When and why a grant ended by itself. */
export interface GrantEnd {
  readonly at: Date;
  readonly reason: GrantEndReason;
}

/** The state as it is now, whether or not its end was recorded yet. */
export function grantStateAt(file: Lasting, now: Date): GrantState {
  const { state, requestExpiresAt } = file.grant;
  if (isOneOf(OPEN_STATES, state)) return requestExpiresAt <= now ? 'LAPSED' : state;
  return endOf(file, now) ? 'ENDED' : state;
}

/** The end of an active or suspended grant that has come by now; null while it goes on and once it is recorded. */
export function endOf({ grant, ...parties }: Lasting, now: Date): GrantEnd | null {
  if (!isOneOf(HOLDING_STATES, grant.state)) return null;
  const { kind, validTo, confirmedUntil } = grant;
  const periodEnds: readonly GrantEnd[] = [
    { at: validTo, reason: kind === 'GUARDIAN' ? 'AGED_OUT' : 'EXPIRED' },
    ...(confirmedUntil ? [{ at: confirmedUntil, reason: 'NOT_RECONFIRMED' as const }] : []),
  ];
  const [first] = periodEnds.filter(({ at }) => at <= now).sort((a, b) => a.at.getTime() - b.at.getTime());
  const reason = partyEnd(parties);
  return reason ? { at: first?.at ?? now, reason } : (first ?? null);
}

function partyEnd({
  principal,
  delegate,
  organisationStatus,
}: Omit<Lasting, 'grant'>): GrantEndReason | null {
  if ((principal?.deceasedOn ?? null) !== null || (delegate?.deceasedOn ?? null) !== null)
    return 'PARTY_DECEASED';
  return organisationStatus === 'CLOSED' ? 'ORGANISATION_ENDED' : null;
}

function isOneOf(states: readonly GrantState[], state: GrantState): boolean {
  return states.includes(state);
}
