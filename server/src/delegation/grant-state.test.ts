import { describe, expect, it } from 'vitest';
import { china } from '../testing/cases.ts';
import { aGrantFile } from '../testing/grant-files.ts';
import { actOnGrant } from './act-on-grant.ts';
import type { GrantFile } from './grant.ts';
import { GRANT_SYSTEM } from './grant-actor.ts';
import { endOf, grantStateAt } from './grant-state.ts';

const NOW = china('2024-03-11 10:00');
const dead = { birthDate: '1982-05-16', deceasedOn: '2024-03-10' } as const;
const just = (moment: Date) => new Date(moment.getTime() - 1);

describe('the end of a grant', () => {
  it.each([
    ['G2: of its period', aGrantFile('NOTARISED_PROXY', { validTo: NOW }), 'EXPIRED'],
    ['G3: of guardianship at the 18th birthday', aGrantFile('GUARDIAN', { validTo: NOW }), 'AGED_OUT'],
    ['of an employer’s confirmation', aGrantFile('EMPLOYER', { confirmedUntil: NOW }), 'NOT_RECONFIRMED'],
  ] as const)('%s is exclusive', (_what, file, reason) => {
    expect(grantStateAt(file, just(NOW))).toBe('ACTIVE');
    expect(grantStateAt(file, NOW)).toBe('ENDED');
    expect(endOf(file, NOW)).toEqual({ at: NOW, reason });
  });

  it.each([
    ['G8: with the principal', aGrantFile('NOTARISED_PROXY', {}, { principal: dead }), 'PARTY_DECEASED'],
    ['G8: with the proxy', aGrantFile('NOTARISED_PROXY', {}, { delegate: dead }), 'PARTY_DECEASED'],
    [
      'G5: with the organisation',
      aGrantFile('EMPLOYER', {}, { organisationStatus: 'CLOSED' }),
      'ORGANISATION_ENDED',
    ],
  ] as const)('%s comes at once', (_what, file, reason) => {
    expect(endOf(file, NOW)).toEqual({ at: NOW, reason });
  });

  it('an organisation that is only suspended ends nothing', () => {
    expect(grantStateAt(aGrantFile('EMPLOYER', {}, { organisationStatus: 'SUSPENDED' }), NOW)).toBe('ACTIVE');
  });

  it('is the first of several', () => {
    const file = aGrantFile('EMPLOYER', { validTo: NOW, confirmedUntil: just(NOW) });
    expect(endOf(file, NOW)).toEqual({ at: just(NOW), reason: 'NOT_RECONFIRMED' });
  });

  it('comes to a suspended grant too', () => {
    expect(grantStateAt(aGrantFile('GUARDIAN', { state: 'SUSPENDED', validTo: NOW }), NOW)).toBe('ENDED');
  });

  it('is recorded at its time, whenever the clock job comes', () => {
    const file = aGrantFile('GUARDIAN', { validTo: NOW });
    const later = new Date(NOW.getTime() + 5 * 3_600_000);
    expect(actOnGrant(file, 'expire', GRANT_SYSTEM, {}, { now: later })).toMatchObject({
      grant: { state: 'ENDED', endReason: 'AGED_OUT', endedAt: NOW },
      event: { at: NOW, actorKind: 'SYSTEM', actorApplicantId: null, endReason: 'AGED_OUT' },
    });
  });

  it('is not recorded before', () => {
    expect(actOnGrant(aGrantFile('GUARDIAN'), 'expire', GRANT_SYSTEM, {}, { now: NOW })).toEqual({
      ok: false,
      refused: 'NOT_ALLOWED_NOW',
    });
  });
});

describe('a request', () => {
  const waiting = (state: GrantFile['grant']['state']) =>
    aGrantFile('NOTARISED_PROXY', { state, requestExpiresAt: NOW });

  it.each(['REQUESTED', 'EVIDENCE_REVIEW', 'AWAITING_CONSENT'] as const)(
    'in %s lapses at its time',
    (state) => {
      expect(grantStateAt(waiting(state), just(NOW))).toBe(state);
      expect(grantStateAt(waiting(state), NOW)).toBe('LAPSED');
    },
  );

  it.each(['REJECTED', 'CANCELLED', 'ENDED'] as const)('that came to %s stays so', (state) => {
    expect(grantStateAt(waiting(state), NOW)).toBe(state);
  });
});
