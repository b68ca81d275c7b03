import { GrantKind, GrantState } from '@exit-card/shared/delegation';
import { describe, expect, it } from 'vitest';
import { china } from '../testing/cases.ts';
import { aGrantFile, NEW } from '../testing/grant-files.ts';
import { isGrantActionListed } from './act-on-grant.ts';
import { GRANT_ACTION_NAMES } from './grant-actions.ts';
import type { GrantPower } from './grant-actor.ts';

const POWERS: GrantPower[] = ['REQUESTER', 'PRINCIPAL', 'DELEGATE', 'VERIFIER', 'SYSTEM'];
const CLOSED: GrantState[] = ['ENDED', 'REJECTED', 'CANCELLED', 'LAPSED'];
type Life = Partial<Record<GrantState | 'NEW', Partial<Record<GrantPower, string>>>>;

/** Who may do what in which state; nothing else is open. */
const EXPECTED: Record<GrantKind, Life> = {
  GUARDIAN: {
    NEW: { REQUESTER: 'request' },
    REQUESTED: { REQUESTER: 'submitEvidence cancel' },
    EVIDENCE_REVIEW: { REQUESTER: 'cancel', VERIFIER: 'acceptEvidence returnEvidence reject' },
    ACTIVE: { DELEGATE: 'resign', VERIFIER: 'suspend endByAuthority', SYSTEM: 'supersede' },
    SUSPENDED: { DELEGATE: 'resign', VERIFIER: 'resume endByAuthority', SYSTEM: 'supersede' },
  },
  EMPLOYER: {
    NEW: { REQUESTER: 'request', PRINCIPAL: 'activate' },
    AWAITING_CONSENT: { REQUESTER: 'cancel', PRINCIPAL: 'consent decline' },
    ACTIVE: {
      PRINCIPAL: 'revoke narrow',
      DELEGATE: 'resign reconfirm',
      VERIFIER: 'suspend endByAuthority',
      SYSTEM: 'supersede',
    },
    SUSPENDED: {
      PRINCIPAL: 'revoke',
      DELEGATE: 'resign',
      VERIFIER: 'resume endByAuthority',
      SYSTEM: 'supersede',
    },
  },
  NOTARISED_PROXY: {
    NEW: { REQUESTER: 'request', PRINCIPAL: 'activate' },
    REQUESTED: { REQUESTER: 'submitEvidence cancel', PRINCIPAL: 'object' },
    EVIDENCE_REVIEW: {
      REQUESTER: 'cancel',
      PRINCIPAL: 'object',
      VERIFIER: 'acceptEvidence confirmEvidence returnEvidence reject',
    },
    ACTIVE: {
      PRINCIPAL: 'revoke narrow',
      DELEGATE: 'resign',
      VERIFIER: 'suspend endByAuthority',
      SYSTEM: 'supersede',
    },
    SUSPENDED: {
      PRINCIPAL: 'revoke',
      DELEGATE: 'resign',
      VERIFIER: 'resume endByAuthority',
      SYSTEM: 'supersede',
    },
  },
};

function listed(kind: GrantKind, state: GrantState | 'NEW', power: GrantPower, now: Date): string {
  const file = aGrantFile(kind, state === 'NEW' ? NEW : { state });
  const actor = { kind: 'SELF', applicantId: 'x', powers: [power], level: 'L3', ties: [] } as const;
  return GRANT_ACTION_NAMES.filter((name) => isGrantActionListed(file, name, actor, now)).join(' ');
}

const eachKind = describe.each(Object.values(GrantKind));

/** States that grants of a kind never come to. */
const NEVER: Record<GrantKind, GrantState[]> = {
  GUARDIAN: ['AWAITING_CONSENT'],
  EMPLOYER: ['REQUESTED', 'EVIDENCE_REVIEW'],
  NOTARISED_PROXY: ['AWAITING_CONSENT'],
};

eachKind('a grant of kind %s', (kind) => {
  const states = [
    'NEW' as const,
    ...Object.values(GrantState).filter((state) => !NEVER[kind].includes(state)),
  ];

  it.each(states)('G10: in state %s is open to these and nobody else', (state) => {
    for (const power of POWERS)
      expect(listed(kind, state, power, china('2024-03-11 10:00')), power).toBe(
        EXPECTED[kind][state]?.[power] ?? '',
      );
  });

  it.each(['ACTIVE', 'SUSPENDED'] as const)('G2: in state %s past its end can only be recorded', (state) => {
    for (const power of POWERS)
      expect(listed(kind, state, power, china('2025-03-01 00:00')), power).toBe(
        power === 'SYSTEM' ? 'expire' : '',
      );
  });

  it.each(['REQUESTED', 'EVIDENCE_REVIEW', 'AWAITING_CONSENT'] as const)(
    'as a request in %s lapses',
    (state) => {
      for (const power of POWERS)
        expect(listed(kind, state, power, china('2024-03-30 00:00')), power).toBe(
          power === 'SYSTEM' ? 'lapse' : '',
        );
    },
  );

  it('that is closed stays closed', () => {
    for (const state of CLOSED)
      for (const power of POWERS) expect(listed(kind, state, power, china('2030-01-01 00:00'))).toBe('');
  });
});
