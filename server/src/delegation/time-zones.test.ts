import { CHECK_LIST } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aDraft, china } from '../testing/cases.ts';
import { aGrantFile, maChao, zhangXiaohe } from '../testing/grant-files.ts';
import { aHeldGrant } from '../testing/held-grants.ts';
import { actOnGrant } from './act-on-grant.ts';
import type { HeldGrant, SeatTime } from './effective.ts';
import { isEffective } from './effective.ts';
import { minorBornOn } from './minor.ts';
import { opensCard } from './opens-card.ts';

/** Minutes that the zone is behind UTC in March 2024: it proves that the zone took effect. */
const ZONES = [
  ['UTC', 0],
  ['America/Los_Angeles', 420],
  ['Asia/Shanghai', -480],
  ['Pacific/Kiritimati', -840],
] as const;

afterEach(() => vi.unstubAllEnvs());

const seat: SeatTime = {
  validFrom: china('2024-01-01 00:00'),
  validTo: china('2030-01-01 00:00'),
  endedAt: null,
};

const bornOn = (birthDate: PlainDate) => ({ principal: { birthDate, deceasedOn: null } });

/** Whether each grant holds a millisecond before the moment, and at it. */
const TURNS: readonly [what: string, grant: HeldGrant, at: string, before: boolean, after: boolean][] = [
  [
    'G2: its start',
    aHeldGrant('NOTARISED_PROXY', { validFrom: china('2024-03-11 00:00') }),
    '2024-03-11 00:00',
    false,
    true,
  ],
  [
    'G2: its end',
    aHeldGrant('NOTARISED_PROXY', { validTo: china('2024-03-12 00:00') }),
    '2024-03-12 00:00',
    true,
    false,
  ],
  [
    'G3: the ward’s 18th birthday',
    aHeldGrant('GUARDIAN', bornOn('2006-03-14')),
    '2024-03-14 00:00',
    true,
    false,
  ],
  [
    'G3: 28 February of a common year for who was born on the 29th',
    aHeldGrant('GUARDIAN', { ...bornOn('2008-02-29'), validFrom: china('2024-03-01 00:00') }),
    '2026-02-28 00:00',
    true,
    false,
  ],
  [
    'G4: the guardian’s own 18th birthday',
    aHeldGrant('GUARDIAN', { user: { birthDate: '2006-03-14', deceasedOn: null } }),
    '2024-03-14 00:00',
    false,
    true,
  ],
  [
    'the organisation’s confirmation',
    aHeldGrant('EMPLOYER', { confirmedUntil: china('2024-05-30 00:00') }),
    '2024-05-30 00:00',
    true,
    false,
  ],
  [
    'G5: the agent’s seat',
    aHeldGrant('EMPLOYER', {
      confirmedUntil: china('2030-01-01 00:00'),
      seats: [{ ...seat, validTo: china('2024-03-16 00:00') }],
    }),
    '2024-03-16 00:00',
    true,
    false,
  ],
  [
    'the beginning of a seat',
    aHeldGrant('EMPLOYER', {
      confirmedUntil: china('2030-01-01 00:00'),
      seats: [{ ...seat, validFrom: china('2024-03-16 00:00') }],
    }),
    '2024-03-16 00:00',
    false,
    true,
  ],
];

describe.each(ZONES)('with the server in %s', (zone, behind) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone);
  });

  it('is in that zone', () => {
    expect(new Date('2024-03-11T02:00:00Z').getTimezoneOffset()).toBe(behind);
  });

  it.each(TURNS)('a grant turns at %s', (_what, grant, at, before, after) => {
    const moment = china(at);
    expect(isEffective(grant, new Date(moment.getTime() - 1))).toBe(before);
    expect(isEffective(grant, moment)).toBe(after);
  });

  it('an employer sees a card for 90 days after it is closed', () => {
    const closedAt = china('2024-03-11 00:00');
    const { card } = aDraft({ principalId: 'zhang-xiaohe', submittedByOrgId: 'yunfan', closedAt });
    const last = china('2024-06-09 00:00');
    expect(opensCard(aHeldGrant('EMPLOYER'), card, last)).toBe(true);
    expect(opensCard(aHeldGrant('EMPLOYER'), card, new Date(last.getTime() + 1))).toBe(false);
  });

  it('G3: guardianship is accepted until the 18th birthday begins in China', () => {
    const file = aGrantFile('GUARDIAN', { state: 'EVIDENCE_REVIEW' }, bornOn('2006-03-14'));
    const accept = (now: Date) =>
      actOnGrant(file, 'acceptEvidence', maChao, { checks: CHECK_LIST.GUARDIAN }, { now });
    const birthday = china('2024-03-14 00:00');
    expect(accept(new Date(birthday.getTime() - 1))).toMatchObject({ grant: { validTo: birthday } });
    expect(accept(birthday)).toEqual({ ok: false, refused: 'NOT_A_MINOR' });
  });

  it('a consent given at any hour of a day ends with the same day a year later', () => {
    const file = aGrantFile('EMPLOYER', { state: 'AWAITING_CONSENT' });
    for (const hour of ['00:00', '23:59'])
      expect(
        actOnGrant(
          file,
          'consent',
          zhangXiaohe,
          { scopes: ['card:read'], textVersion: 'v', lastDay: null },
          { now: china(`2024-03-11 ${hour}`) },
        ),
      ).toMatchObject({
        grant: { validTo: china('2025-03-12 00:00'), confirmedUntil: china('2024-06-10 00:00') },
      });
  });

  it('a person is a minor, and sees the own log, by birthdays in China', () => {
    const at = (text: string) => minorBornOn('2008-03-14', china(text));
    expect(at('2024-03-13 23:59')).toEqual({
      age: 15,
      majorityAt: china('2026-03-14 00:00'),
      seesAccessLog: false,
    });
    expect(at('2024-03-14 00:00')).toMatchObject({ age: 16, seesAccessLog: true });
    expect(at('2026-03-13 23:59')).toMatchObject({ age: 17 });
    expect(at('2026-03-14 00:00')).toBeNull();
  });
});
