import { GrantKind, KIND_SCOPES } from '@exit-card/shared/delegation';
import { describe, expect, it } from 'vitest';
import type { HeldGrant } from '../delegation/effective.ts';
import { aDraft, china } from '../testing/cases.ts';
import { viewerAs, withSecondFactor } from '../testing/planted-cards.ts';
import type { ReadAct, Reader, Relation } from './policy.ts';
import { isProven, may, POLICY } from './policy.ts';
import { PROOFS, type Proof } from './proof.ts';

const NOW = china('2024-03-11 10:00');
const FROM = china('2024-03-01 00:00');
const TO = china('2025-03-01 00:00');
const { card } = aDraft({ submittedByOrgId: 'org' });

const signedIn = ['L2', 'L3', 'SECOND_FACTOR'] as const;
const faceChecked = ['L3', 'SECOND_FACTOR'] as const;
const onDuty = ['SECOND_FACTOR'] as const;
const nobody = [] as const;

/** By hand: with which proofs each relation may do each act. */
const EXPECTED: Record<Relation, Record<ReadAct, readonly Proof[]>> = {
  SELF: {
    'card:read': signedIn,
    'card:detail': signedIn,
    'history:read': signedIn,
    export: signedIn,
    'archive:count': faceChecked,
    'share:create': signedIn,
  },
  GUEST: {
    'card:read': PROOFS,
    'card:detail': PROOFS,
    'history:read': nobody,
    export: nobody,
    'archive:count': nobody,
    'share:create': nobody,
  },
  SHARE: {
    'card:read': PROOFS,
    'card:detail': nobody,
    'history:read': nobody,
    export: nobody,
    'archive:count': nobody,
    'share:create': nobody,
  },
  GUARDIAN: {
    'card:read': signedIn,
    'card:detail': signedIn,
    'history:read': signedIn,
    export: signedIn,
    'archive:count': nobody,
    'share:create': signedIn,
  },
  EMPLOYER: {
    'card:read': onDuty,
    'card:detail': onDuty,
    'history:read': onDuty,
    export: onDuty,
    'archive:count': nobody,
    'share:create': nobody,
  },
  NOTARISED_PROXY: {
    'card:read': signedIn,
    'card:detail': signedIn,
    'history:read': signedIn,
    export: signedIn,
    'archive:count': nobody,
    'share:create': signedIn,
  },
};

function aGrant(kind: GrantKind, change: Partial<HeldGrant> = {}): HeldGrant {
  const isGuardian = kind === 'GUARDIAN';
  return {
    id: 'g',
    kind,
    state: 'ACTIVE',
    principalId: card.principalId,
    delegateOrgId: kind === 'EMPLOYER' ? 'org' : null,
    scopes: KIND_SCOPES[kind],
    resourceRule: kind === 'EMPLOYER' ? 'CARDS_OF_ORG' : 'ALL_CARDS',
    listedCardIds: [],
    validFrom: FROM,
    validTo: TO,
    confirmedUntil: TO,
    principal: { birthDate: isGuardian ? '2013-09-01' : '1990-03-07', deceasedOn: null },
    user: { birthDate: '1982-05-16', deceasedOn: null },
    organisationStatus: 'VERIFIED',
    seats: [{ validFrom: FROM, validTo: TO, endedAt: null }],
    ...change,
  };
}

function viewer(proof: Proof, applicantId: string) {
  return proof === 'SECOND_FACTOR'
    ? withSecondFactor(viewerAs(applicantId, 'L3'))
    : viewerAs(applicantId, proof);
}

function readerAs(
  relation: Exclude<Relation, 'SHARE'>,
  proof: Proof,
  change: Partial<HeldGrant> = {},
): Reader {
  switch (relation) {
    case 'SELF':
      return viewer(proof, card.principalId);
    case 'GUEST':
      return { applicantId: card.principalId, cardNumber: null };
    default:
      return { viewer: viewer(proof, 'li-si'), grant: aGrant(relation, change) };
  }
}

/** Whoever holds a share is nobody in particular, so that no proof raises it; whether it is open is a condition on rows. */
function allows(relation: Relation, proof: Proof, act: ReadAct): boolean {
  if (relation === 'SHARE') return isProven({ shareId: 'share' }, act);
  return may(readerAs(relation, proof), act, card, NOW);
}

const rows = Object.entries(EXPECTED).flatMap(([relation, acts]) =>
  Object.entries(acts).map(([act, proofs]) => ({
    relation: relation as Relation,
    act: act as ReadAct,
    proofs,
  })),
);
const delegated = rows.filter(({ relation, proofs }) => relation in GrantKind && proofs.length > 0);

describe('G1: the rule table says what was meant', () => {
  it('and nothing else', () => {
    const inTable = Object.entries(POLICY).flatMap(([relation, acts]) =>
      Object.keys(acts).map((act) => `${relation} ${act}`),
    );
    const meant = rows.filter(({ proofs }) => proofs.length > 0);
    expect(inTable.sort()).toEqual(meant.map(({ relation, act }) => `${relation} ${act}`).sort());
  });

  it.each(rows)('$relation $act: with $proofs', ({ relation, act, proofs }) => {
    const enough = PROOFS.filter((proof) => allows(relation, proof, act));
    expect(enough).toEqual(proofs);
  });

  it.each(delegated)(
    'G2, G9: $relation $act: neither without its scope nor outside the grant',
    ({ relation, act }) => {
      const allowed = (change: Partial<HeldGrant>, about = card, now = NOW) =>
        may(readerAs(relation as GrantKind, 'SECOND_FACTOR', change), act, about, now);
      const others = KIND_SCOPES[relation as GrantKind].filter((scope) => scope !== act);
      expect(allowed({})).toBe(true);
      expect(allowed({ scopes: others })).toBe(false);
      expect(allowed({ state: 'SUSPENDED' })).toBe(false);
      expect(allowed({ state: 'ENDED' })).toBe(false);
      expect(allowed({}, card, TO)).toBe(false);
      expect(allowed({}, card, new Date(FROM.getTime() - 1))).toBe(false);
      expect(allowed({}, { ...card, principalId: 'wang-wu' })).toBe(false);
      expect(allowed({ resourceRule: 'LISTED_CARDS', listedCardIds: ['another'] })).toBe(false);
      expect(allowed({ principal: { birthDate: '1990-03-07', deceasedOn: '2024-03-10' } })).toBe(false);
    },
  );
});

it('G6: a card that the organisation did not hand in is not its business', () => {
  const agent = readerAs('EMPLOYER', 'SECOND_FACTOR');
  for (const submittedByOrgId of [null, 'another'])
    expect(may(agent, 'card:read', { ...card, submittedByOrgId }, NOW)).toBe(false);
});
