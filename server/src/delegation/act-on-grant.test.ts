import { CHECK_LIST, GrantKind } from '@exit-card/shared/delegation';
import { describe, expect, it } from 'vitest';
import { china } from '../testing/cases.ts';
import { aGrantFile, maChao, NEW, songYaqin, yuanLi, zhangXiaohe } from '../testing/grant-files.ts';
import { actOnGrant, openGrantActions } from './act-on-grant.ts';
import type { Deed, Evidence, GrantFile } from './grant.ts';
import { GRANT_ACTION_NAMES } from './grant-actions.ts';
import { grantVerifier } from './grant-actor.ts';
import type { ConsentGiven, RequestFacts } from './grant-inputs.ts';

const NOW = china('2024-03-11 10:00');
const refused = (reason: string) => ({ ok: false, refused: reason });
const ticked = (kind: 'GUARDIAN' | 'NOTARISED_PROXY') => ({ checks: CHECK_LIST[kind] });
const said = { comment: '材料与登记不符' };

const facts: RequestFacts = {
  claimedBirthDate: '2013-09-01',
  isSelf: false,
  isOwnGuardian: false,
  openOfPair: 0,
  open: 0,
  refused: 0,
};

const deed: Deed = {
  deedNumber: '（2024）粤广南方证字第01234号',
  notaryOffice: '广州市南方公证处',
  notaryName: '陆文慧',
  issuedOn: '2024-01-15',
  matters: '代为查询',
  powers: '查询',
  periodFrom: '2024-01-15',
  periodTo: '2025-01-14',
};
const proofOf = (given: Partial<Deed>): Evidence => ({
  type: 'NOTARIAL_DEED',
  deed: { ...deed, ...given },
  listedCardNumbers: [],
  registerCheck: 'OK',
  checks: [],
});
const inReview = { state: 'EVIDENCE_REVIEW' } as const;

describe('asking', () => {
  const ask = (file: GrantFile, given: Partial<RequestFacts> = {}) =>
    actOnGrant(file, 'request', songYaqin, { ...facts, ...given }, { now: NOW });

  it('begins each kind where it begins', () => {
    expect(ask(aGrantFile('GUARDIAN', NEW))).toMatchObject({ grant: { state: 'REQUESTED' } });
    expect(ask(aGrantFile('NOTARISED_PROXY', NEW))).toMatchObject({ grant: { state: 'REQUESTED' } });
    expect(ask(aGrantFile('EMPLOYER', NEW))).toMatchObject({ grant: { state: 'AWAITING_CONSENT' } });
  });

  it('needs the face check', () => {
    const seen = { ...songYaqin, level: 'L2' } as const;
    expect(actOnGrant(aGrantFile('GUARDIAN', NEW), 'request', seen, facts, { now: NOW })).toEqual(
      refused('LEVEL_TOO_LOW'),
    );
  });

  it.each([
    ['GUARDIAN', { isSelf: true }, 'YOURSELF'],
    ['NOTARISED_PROXY', { isSelf: true }, 'YOURSELF'],
    ['GUARDIAN', { isOwnGuardian: true }, 'CYCLE'],
    ['GUARDIAN', { claimedBirthDate: '2006-03-11' }, 'NOT_A_MINOR'],
    ['GUARDIAN', { openOfPair: 1 }, 'ALREADY_OPEN'],
    ['NOTARISED_PROXY', { open: 20 }, 'TOO_MANY_OPEN'],
    ['NOTARISED_PROXY', { refused: 3 }, 'LOCKED_OUT'],
  ] as const)('G4 G10: %s with %j is refused: %s', (kind, given, reason) => {
    expect(ask(aGrantFile(kind, NEW), given)).toEqual(refused(reason));
  });

  it.each([
    ['GUARDIAN', { claimedBirthDate: '2006-03-12' }],
    ['NOTARISED_PROXY', { isOwnGuardian: true, claimedBirthDate: '1960-01-01' }],
    ['NOTARISED_PROXY', { open: 19, refused: 2 }],
  ] as const)('%s with %j is taken', (kind, given) => {
    expect(ask(aGrantFile(kind, NEW), given)).toMatchObject({ ok: true });
  });

  it('G4: a guardian is of full age, from the first moment of the 18th birthday', () => {
    const bornOn = (birthDate: '2006-03-11' | '2006-03-12') =>
      ask(aGrantFile('GUARDIAN', NEW, { delegate: { birthDate, deceasedOn: null } }));
    expect(bornOn('2006-03-12')).toEqual(refused('NOT_AN_ADULT'));
    expect(bornOn('2006-03-11')).toMatchObject({ ok: true });
  });

  it('G9: no kind opens more than its own list', () => {
    expect(ask(aGrantFile('EMPLOYER', { ...NEW, scopes: ['card:read', 'card:withdraw'] }))).toEqual(
      refused('SCOPES_TOO_WIDE'),
    );
    expect(ask(aGrantFile('GUARDIAN', { ...NEW, scopes: [] }))).toEqual(refused('SCOPES_TOO_WIDE'));
  });

  it('only a verified organisation asks', () => {
    expect(ask(aGrantFile('EMPLOYER', NEW, { organisationStatus: 'SUSPENDED' }))).toEqual(
      refused('ORGANISATION_NOT_VERIFIED'),
    );
  });

  it('what is over is not asked for', () => {
    expect(ask(aGrantFile('NOTARISED_PROXY', { ...NEW, validTo: NOW }))).toEqual(refused('PERIOD'));
  });
});

describe('handing the evidence in', () => {
  it.each([
    [[], 'EVIDENCE_MISSING'],
    [['WAITING', 'REJECTED'], 'EVIDENCE_MISSING'],
    [['CLEAN', 'PENDING'], 'EVIDENCE_NOT_SCANNED'],
  ] as const)('with files %j is refused', (files, reason) => {
    const file = aGrantFile('GUARDIAN', { state: 'REQUESTED' });
    expect(actOnGrant(file, 'submitEvidence', songYaqin, { files }, { now: NOW })).toEqual(refused(reason));
  });

  it('with a clean one goes to the verifiers', () => {
    const file = aGrantFile('GUARDIAN', { state: 'REQUESTED' });
    const input = { files: ['CLEAN', 'REJECTED'] as const };
    expect(actOnGrant(file, 'submitEvidence', songYaqin, input, { now: NOW })).toMatchObject({
      grant: { state: 'EVIDENCE_REVIEW' },
      event: { from: 'REQUESTED', to: 'EVIDENCE_REVIEW', actorKind: 'DELEGATE' },
    });
  });
});

describe('verifying a guardian', () => {
  const accept = (file: GrantFile, by = maChao) =>
    actOnGrant(file, 'acceptEvidence', by, ticked('GUARDIAN'), { now: NOW });

  it('G3: makes it hold until 00:00 of the 18th birthday; for a child under 14 the guardian’s consent is kept', () => {
    expect(accept(aGrantFile('GUARDIAN', inReview))).toMatchObject({
      grant: {
        state: 'ACTIVE',
        verifiedBy: 'ma-chao',
        validFrom: NOW,
        validTo: china('2031-09-01 00:00'),
      },
      also: {
        consent: { principalId: 'zhang-xiaohe', givenBy: 'song-yaqin', givenAt: china('2024-02-28 09:00') },
      },
    });
  });

  it('keeps no consent of the guardian for somebody of 14, who has their own', () => {
    const file = aGrantFile('GUARDIAN', inReview, {
      principal: { birthDate: '2010-03-11', deceasedOn: null },
    });
    expect(accept(file)).toMatchObject({ ok: true, also: { checks: CHECK_LIST.GUARDIAN } });
    expect(accept(file)).not.toHaveProperty('also.consent');
  });

  it.each([
    ['is not in the register', { principal: null }, 'NOT_ALLOWED_NOW'],
    ['has died', { principal: { birthDate: '2013-09-01', deceasedOn: '2024-03-01' } }, 'NOT_ALLOWED_NOW'],
    ['came of age meanwhile', { principal: { birthDate: '2006-03-11', deceasedOn: null } }, 'NOT_A_MINOR'],
  ] as const)('G4: is refused when the child %s', (_what, given, reason) => {
    expect(accept(aGrantFile('GUARDIAN', inReview, given))).toEqual(refused(reason));
  });

  it('is refused while the check-list is not ticked through', () => {
    const input = { checks: CHECK_LIST.GUARDIAN.slice(1) };
    expect(
      actOnGrant(aGrantFile('GUARDIAN', inReview), 'acceptEvidence', maChao, input, { now: NOW }),
    ).toEqual(refused('CHECKS_MISSING'));
  });

  it.each(['zhang-xiaohe', 'song-yaqin'])('G10: is not for an officer who is %s, or close to them', (id) => {
    expect(accept(aGrantFile('GUARDIAN', inReview), grantVerifier(id, []))).toEqual(
      refused('CONFLICT_OF_INTEREST'),
    );
    expect(accept(aGrantFile('GUARDIAN', inReview), grantVerifier('ma-chao', [id]))).toEqual(
      refused('CONFLICT_OF_INTEREST'),
    );
  });
});

describe('verifying a deed', () => {
  const accepted = { ...inReview, verifiedBy: 'ma-chao' } as const;
  const confirm = (file: GrantFile, by = yuanLi) =>
    actOnGrant(file, 'confirmEvidence', by, ticked('NOTARISED_PROXY'), { now: NOW });

  it('G8: one acceptance changes nothing yet', () => {
    const file = aGrantFile('NOTARISED_PROXY', inReview, { evidence: proofOf({}) });
    expect(actOnGrant(file, 'acceptEvidence', maChao, ticked('NOTARISED_PROXY'), { now: NOW })).toMatchObject(
      {
        grant: { state: 'EVIDENCE_REVIEW', verifiedBy: 'ma-chao' },
      },
    );
  });

  it('G8: the second is another officer’s', () => {
    expect(confirm(aGrantFile('NOTARISED_PROXY', inReview))).toEqual(refused('NOT_ALLOWED_NOW'));
    expect(confirm(aGrantFile('NOTARISED_PROXY', accepted), maChao)).toEqual(refused('VERIFIED_BY_YOU'));
  });

  it.each([
    [
      'of last year',
      { periodFrom: '2024-01-15', periodTo: '2025-01-14' },
      '2024-03-11 10:00',
      '2025-01-15 00:00',
    ],
    [
      'that begins later',
      { periodFrom: '2024-04-01', periodTo: '2025-01-14' },
      '2024-04-01 00:00',
      '2025-01-15 00:00',
    ],
    ['without an end', { periodFrom: '2024-01-15', periodTo: null }, '2024-03-11 10:00', '2025-03-12 00:00'],
    [
      'of today only',
      { periodFrom: '2024-01-15', periodTo: '2024-03-11' },
      '2024-03-11 10:00',
      '2024-03-12 00:00',
    ],
  ] as const)('G8: a deed %s holds from and to', (_what, given, from, to) => {
    const file = aGrantFile('NOTARISED_PROXY', accepted, { evidence: proofOf(given) });
    expect(confirm(file)).toMatchObject({
      grant: { state: 'ACTIVE', validFrom: china(from), validTo: china(to), secondVerifierId: 'yuan-li' },
    });
  });

  it('G8: a deed that ran out is accepted by neither', () => {
    const over = { evidence: proofOf({ periodTo: '2024-03-10' }) };
    expect(confirm(aGrantFile('NOTARISED_PROXY', accepted, over))).toEqual(refused('PERIOD'));
  });

  it('G8: nobody is made the proxy of the dead', () => {
    const principal = { birthDate: '1956-08-09', deceasedOn: '2024-03-10' } as const;
    expect(confirm(aGrantFile('NOTARISED_PROXY', accepted, { principal }))).toEqual(
      refused('NOT_ALLOWED_NOW'),
    );
  });

  it('given back, it begins anew with both verifiers', () => {
    expect(
      actOnGrant(aGrantFile('NOTARISED_PROXY', accepted), 'returnEvidence', yuanLi, said, { now: NOW }),
    ).toMatchObject({ grant: { state: 'REQUESTED', verifiedBy: null }, also: { checks: [] } });
  });

  it('a verdict needs its reason', () => {
    for (const name of ['returnEvidence', 'reject'] as const)
      expect(
        actOnGrant(aGrantFile('NOTARISED_PROXY', inReview), name, maChao, { comment: ' ' }, { now: NOW }),
      ).toEqual(refused('REASON_MISSING'));
  });
});

describe('consent', () => {
  const waiting = aGrantFile('EMPLOYER', { state: 'AWAITING_CONSENT', consentId: null });
  const agree = (given: Partial<ConsentGiven> = {}, by = zhangXiaohe) =>
    actOnGrant(
      waiting,
      'consent',
      by,
      { scopes: ['card:read'], textVersion: 'v', lastDay: null, ...given },
      { now: NOW },
    );

  it('lets the organisation see what was left ticked, for a year, to be confirmed in 90 days', () => {
    expect(agree()).toMatchObject({
      grant: {
        state: 'ACTIVE',
        scopes: ['card:read'],
        validFrom: NOW,
        validTo: china('2025-03-12 00:00'),
        confirmedUntil: china('2024-06-10 00:00'),
        consentId: 'grant-1',
      },
      also: { consent: { givenBy: 'zhang-xiaohe', textVersion: 'v', givenAt: NOW } },
    });
  });

  it('G9: never gives more than was asked for', () => {
    expect(agree({ scopes: ['card:read', 'export'] })).toEqual(refused('SCOPES_TOO_WIDE'));
  });

  it('may end sooner, not later than in a year, and not before it began', () => {
    expect(agree({ lastDay: '2024-03-11' })).toMatchObject({ grant: { validTo: china('2024-03-12 00:00') } });
    expect(agree({ lastDay: '2024-03-10' })).toEqual(refused('PERIOD'));
    expect(agree({ lastDay: '2025-03-11' })).toMatchObject({ ok: true });
    expect(agree({ lastDay: '2025-03-12' })).toEqual(refused('PERIOD'));
  });

  it('G10: is the employee’s alone, by the face check', () => {
    expect(agree({}, songYaqin)).toEqual(refused('NOT_ALLOWED_NOW'));
    expect(agree({}, { ...zhangXiaohe, level: 'L2' })).toEqual(refused('LEVEL_TOO_LOW'));
  });

  it('revoked, it is withdrawn at once, also at L2', () => {
    const file = aGrantFile('EMPLOYER');
    expect(actOnGrant(file, 'revoke', { ...zhangXiaohe, level: 'L2' }, {}, { now: NOW })).toMatchObject({
      grant: { state: 'ENDED', endReason: 'REVOKED_BY_PRINCIPAL', endedAt: NOW },
      also: { consentWithdrawn: true },
    });
  });
});

describe('what goes on', () => {
  const successor = { id: 'grant-2', claimedNameCipher: 'n', claimedIdNumberCipher: 'i' };
  const narrow = (scopes: ('card:read' | 'card:detail' | 'history:read' | 'export')[], lastDay: string) =>
    actOnGrant(
      aGrantFile('EMPLOYER'),
      'narrow',
      zhangXiaohe,
      { successor, scopes, lastDay: lastDay as '2024-06-01' },
      { now: NOW },
    );

  it('G10: is never edited: a narrower grant takes over from one that ends', () => {
    expect(narrow(['card:read'], '2024-06-01')).toMatchObject({
      grant: {
        id: 'grant-1',
        state: 'ENDED',
        endReason: 'SUPERSEDED',
        scopes: ['card:read', 'card:detail', 'history:read'],
      },
      also: {
        consentWithdrawn: true,
        consent: { grantId: 'grant-2', givenBy: 'zhang-xiaohe' },
        successor: {
          id: 'grant-2',
          scopes: ['card:read'],
          validFrom: NOW,
          validTo: china('2024-06-02 00:00'),
          supersedesId: 'grant-1',
          consentId: 'grant-2',
          eventCount: 0,
        },
      },
    });
  });

  it('G9: never gets wider or longer by it', () => {
    expect(narrow(['card:read', 'export'], '2024-06-01')).toEqual(refused('SCOPES_TOO_WIDE'));
    expect(narrow(['card:read'], '2025-03-01')).toEqual(refused('PERIOD'));
    expect(narrow(['card:read'], '2024-03-10')).toEqual(refused('PERIOD'));
    expect(narrow(['card:read', 'card:detail', 'history:read'], '2025-02-28')).toEqual(
      refused('NOT_ALLOWED_NOW'),
    );
  });

  it('is confirmed for 90 days by the organisation', () => {
    expect(actOnGrant(aGrantFile('EMPLOYER'), 'reconfirm', songYaqin, {}, { now: NOW })).toMatchObject({
      grant: { state: 'ACTIVE', confirmedUntil: china('2024-06-10 00:00') },
      event: { from: 'ACTIVE', to: 'ACTIVE' },
    });
  });
});

it('what is shown as open is refused neither for who acts, nor for when, nor for what the grant is', () => {
  const states = ['REQUESTED', 'EVIDENCE_REVIEW', 'AWAITING_CONSENT', 'ACTIVE', 'SUSPENDED'] as const;
  const input = {
    ...{ ...said, files: ['CLEAN'], scopes: ['card:read'], textVersion: 'v', lastDay: '2024-06-01' },
    checks: Object.values(CHECK_LIST).flat(),
    successor: { id: 'grant-2' },
  };
  for (const kind of Object.values(GrantKind))
    for (const state of states)
      for (const actor of [songYaqin, zhangXiaohe, maChao, grantVerifier('song-yaqin', [])]) {
        const file = aGrantFile(kind, { state });
        for (const name of GRANT_ACTION_NAMES) {
          const acted = actOnGrant(file, name, actor, input as never, { now: NOW });
          expect(acted.ok, `${kind} ${state} ${name}`).toBe(
            openGrantActions(file, actor, NOW).includes(name),
          );
        }
      }
});
