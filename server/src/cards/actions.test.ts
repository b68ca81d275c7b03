import type { CardStatus } from '@exit-card/shared/card';
import { CardStatus as STATUS } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aDraft,
  after,
  approvedCase,
  approverWang,
  china,
  reviewerLi,
  supplementCase,
  usualInput,
  zhangSan,
} from '../testing/cases.ts';
import { act } from './act.ts';
import { ACTION_NAMES, ROWS } from './actions.ts';
import type { Actor } from './actor.ts';
import { BORDER, delegate, officer, principal, SYSTEM } from './actor.ts';

const now = china('2024-03-11 10:00');
const MOVING = ACTION_NAMES.filter((name) => ROWS[name].to !== undefined);

describe('the status table', () => {
  it('says of each status what can follow, and nothing else', () => {
    const ways = MOVING.flatMap((name) =>
      ROWS[name].from.map((from) => `${from} ${name} ${ROWS[name].to ?? from}`),
    );
    expect(ways.sort()).toMatchInlineSnapshot(`
      [
        "ADDITIONAL_DOCUMENTS_REQUIRED lapse LAPSED",
        "ADDITIONAL_DOCUMENTS_REQUIRED supplement PENDING",
        "ADDITIONAL_DOCUMENTS_REQUIRED withdraw WITHDRAWN",
        "APPROVED expire EXPIRED",
        "APPROVED recordExit COMPLETED",
        "EXPIRED recordExit COMPLETED",
        "PENDING requestDocuments ADDITIONAL_DOCUMENTS_REQUIRED",
        "PENDING review REVIEWED",
        "PENDING withdraw WITHDRAWN",
        "REVIEWED approve APPROVED",
        "REVIEWED reject REJECTED",
        "REVIEWED requestDocuments ADDITIONAL_DOCUMENTS_REQUIRED",
        "REVIEWED withdraw WITHDRAWN",
        "null submit PENDING",
      ]
    `);
  });

  it('lets each status be left or be an end', () => {
    const left = new Set<CardStatus | null>(MOVING.flatMap((name) => [...ROWS[name].from]));
    const ends = Object.values(STATUS).filter((status) => !left.has(status));
    expect(ends).toEqual(['COMPLETED', 'REJECTED', 'WITHDRAWN', 'LAPSED']);
  });
});

const people: Actor[] = [
  zhangSan,
  principal('somebody-else'),
  delegate('aunt', ['card:submit']),
  delegate('aunt', ['card:withdraw']),
  delegate('aunt', ['supplement:submit']),
  delegate('aunt', ['extension:request']),
  officer('intake', ['INTAKE']),
  reviewerLi,
  approverWang,
  officer('both', ['REVIEWER', 'APPROVER']),
  officer('zhang-san', ['REVIEWER', 'APPROVER']),
  BORDER,
  SYSTEM,
];

describe('act', () => {
  it('G15: does only what the table lists for the status and the actor', () => {
    const anyCase = fc
      .record({
        status: fc.constantFrom(...Object.values(STATUS)),
        endsAt: fc.constantFrom(null, china('2024-03-11 09:59'), china('2024-03-20 00:00')),
        validUntil: fc.constantFrom(null, '2024-03-14' as const),
      })
      .map((values) => ({ ...after(aDraft(), ['submit', '2024-03-07 09:00']), card: aDraft(values).card }));

    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom(...ACTION_NAMES),
        fc.constantFrom(...people),
        (file, name, actor) => {
          const acted = act(file, name, actor, usualInput[name], { now });
          const row = ROWS[name];
          const listed =
            (row.from as readonly unknown[]).includes(file.card.status) &&
            row.by.some((power) => actor.powers.includes(power)) &&
            (actor.kind !== 'SELF' || actor.applicantId === 'zhang-san');
          if (!listed)
            expect(acted).toMatchObject({ refused: { reason: 'TRANSITION_NOT_ALLOWED', action: name } });
          if (acted.ok) expect(acted.card.status).toBe(row.to ?? file.card.status);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('tells what is allowed instead, and changes nothing', () => {
    expect(act(supplementCase(), 'approve', zhangSan, {}, { now })).toEqual({
      ok: false,
      refused: {
        reason: 'TRANSITION_NOT_ALLOWED',
        status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
        action: 'approve',
        allowed: ['supplement', 'requestMoreTime', 'requestCorrection', 'withdraw'],
      },
    });
  });

  it('gives the history row with the card', () => {
    const acted = act(supplementCase(), 'withdraw', zhangSan, { comment: '行程取消' }, { now });
    expect(acted).toMatchObject({
      card: { status: 'WITHDRAWN', closedAt: now, endsAt: null, version: 3 },
      supplement: { state: 'CANCELLED' },
      change: {
        seq: 3,
        from: 'ADDITIONAL_DOCUMENTS_REQUIRED',
        to: 'WITHDRAWN',
        action: 'withdraw',
        actorKind: 'SELF',
        actorApplicantId: 'zhang-san',
        onBehalfOfApplicantId: 'zhang-san',
        publicComment: '行程取消',
      },
    });
  });

  it.each([
    ['no item', { items: [] }, 'ITEMS_MISSING'],
    ['no reason', { reasonCodes: [] }, 'REASON_MISSING'],
    ['no comment', { comment: '' }, 'COMMENT_LENGTH'],
    ['a comment of 1001 characters', { comment: '补'.repeat(1001) }, 'COMMENT_LENGTH'],
    ['two days', { days: 2 }, 'DAYS_OUT_OF_RANGE'],
    ['31 days', { days: 31 }, 'DAYS_OUT_OF_RANGE'],
    ['half a day more', { days: 7.5 }, 'DAYS_OUT_OF_RANGE'],
  ])('asks for no documents with %s', (_, change, reason) => {
    const pending = after(aDraft(), ['submit', '2024-03-07 09:00']);
    const input = { ...usualInput.requestDocuments, ...change };
    expect(act(pending, 'requestDocuments', reviewerLi, input, { now })).toEqual({
      ok: false,
      refused: { reason },
    });
  });

  it('counts a comment in characters, also those outside the basic plane', () => {
    const pending = after(aDraft(), ['submit', '2024-03-07 09:00']);
    const input = { ...usualInput.requestDocuments, comment: '𠀀'.repeat(1000) };
    expect(act(pending, 'requestDocuments', reviewerLi, input, { now }).ok).toBe(true);
  });

  it('asks for documents three times at most', () => {
    let file = after(aDraft(), ['submit', '2024-03-07 09:00']);
    for (const day of ['08', '11', '12'])
      file = after(
        file,
        ['requestDocuments', `2024-03-${day} 10:00`],
        ['supplement', `2024-03-${day} 12:00`],
      );
    expect(act(file, 'requestDocuments', reviewerLi, usualInput.requestDocuments, { now })).toMatchObject({
      refused: { reason: 'TOO_MANY_ROUNDS' },
    });
  });

  it('takes documents until the last second of the deadline, then the status has lapsed', () => {
    const file = supplementCase();
    const { supplement } = usualInput;
    expect(file.supplement).toMatchObject({ round: 1, dueOn: '2024-03-15', state: 'OPEN' });
    expect(act(file, 'supplement', zhangSan, supplement, { now: china('2024-03-15 23:59') }).ok).toBe(true);
    expect(act(file, 'supplement', zhangSan, supplement, { now: china('2024-03-16 00:00') })).toMatchObject({
      refused: { reason: 'TRANSITION_NOT_ALLOWED', status: 'LAPSED', allowed: [] },
    });
  });

  it('takes documents only when all required ones are there, through the original channel', () => {
    const file = supplementCase();
    const send = (change: object) =>
      act(file, 'supplement', zhangSan, { ...usualInput.supplement, ...change }, { now });
    expect(send({ satisfied: [] })).toMatchObject({ refused: { reason: 'ITEMS_MISSING' } });
    expect(send({ channel: 'WINDOW' })).toMatchObject({ refused: { reason: 'OTHER_CHANNEL' } });
    expect(send({ channel: 'APP' })).toMatchObject({
      card: { status: 'PENDING', dueOn: '2024-03-14', endsAt: null },
    });
  });

  it('moves a deadline once', () => {
    const file = after(supplementCase(), ['extendDeadline', '2024-03-11 10:00']);
    expect(file).toMatchObject({
      card: { endsAt: china('2024-03-26 00:00') },
      supplement: { dueOn: '2024-03-25', extendedOnce: true },
    });
    expect(act(file, 'extendDeadline', reviewerLi, { days: 20 }, { now })).toMatchObject({
      refused: { reason: 'ALREADY_EXTENDED' },
    });
  });

  it('keeps officers away from their own card and from what they decided before', () => {
    const submitted = after(aDraft(), ['submit', '2024-03-07 09:00']);
    const own = officer('zhang-san', ['REVIEWER']);
    expect(act(submitted, 'review', own, {}, { now })).toMatchObject({
      refused: { reason: 'CONFLICT_OF_INTEREST' },
    });

    const reviewed = after(submitted, ['review', '2024-03-08 09:00']);
    const both = officer('li-reviewer', ['REVIEWER', 'APPROVER']);
    for (const name of ['approve', 'reject'] as const)
      expect(act(reviewed, name, both, usualInput[name], { now })).toMatchObject({
        refused: { reason: 'REVIEWED_BY_YOU' },
      });
  });

  it('approves for thirty days, and not for a day that is over', () => {
    expect(approvedCase().card).toMatchObject({
      approvedOn: '2024-03-07',
      validUntil: '2024-04-06',
      endsAt: china('2024-04-07 00:00'),
    });
    const reviewed = after(aDraft(), ['submit', '2024-03-07 09:00'], ['review', '2024-03-08 09:00']);
    expect(act(reviewed, 'approve', approverWang, {}, { now: china('2024-03-16 00:00') })).toMatchObject({
      refused: { reason: 'EXIT_DATE_PASSED' },
    });
  });

  it('submits with the declaration, for a day to come, without a second card for the trip', () => {
    const submit = (change: object, at = '2024-03-07 09:00') =>
      act(aDraft(), 'submit', zhangSan, { ...usualInput.submit, ...change }, { now: china(at) });
    expect(submit({ declarationAccepted: false })).toMatchObject({
      refused: { reason: 'DECLARATION_MISSING' },
    });
    expect(submit({ overlappingCard: 'EX2024030100001' })).toMatchObject({
      refused: { reason: 'OVERLAPPING_CARD' },
    });
    expect(submit({}, '2024-03-16 09:00')).toMatchObject({ refused: { reason: 'EXIT_DATE_PASSED' } });
    expect(submit({})).toMatchObject({ card: { dueOn: '2024-03-12' }, change: { seq: 1, from: null } });
  });

  it('S8.5: takes a request for extension in the last seven days, once, for thirty days in all', () => {
    const ask = (at: string, change: object = {}, file = approvedCase()) =>
      act(
        file,
        'requestExtension',
        zhangSan,
        { ...usualInput.requestExtension, ...change },
        { now: china(at) },
      );
    expect(ask('2024-03-29 23:59')).toMatchObject({
      refused: { reason: 'TOO_EARLY', opensOn: '2024-03-30' },
    });
    expect(ask('2024-03-30 00:00')).toMatchObject({ card: { endsAt: china('2024-04-17 00:00') } });
    expect(ask('2024-04-01 09:00', { days: 31 })).toMatchObject({ refused: { reason: 'DAYS_OUT_OF_RANGE' } });

    const asked = after(approvedCase(), ['requestExtension', '2024-04-01 09:00']);
    expect(ask('2024-04-02 09:00', {}, asked)).toMatchObject({ refused: { reason: 'ALREADY_ASKED' } });

    const granted = after(asked, ['grantExtension', '2024-04-02 09:00']);
    expect(granted.card).toMatchObject({ validUntil: '2024-04-16', status: 'APPROVED' });
    expect(ask('2024-04-12 09:00', { days: 21 }, granted)).toMatchObject({
      refused: { reason: 'DAYS_OUT_OF_RANGE' },
    });
  });

  it('takes silence for a grant only when the validity is over, also when the clock job comes late', () => {
    const asked = after(approvedCase(), ['requestExtension', '2024-04-01 09:00']);
    const grant = (at: string) => act(asked, 'grantExtension', SYSTEM, {}, { now: china(at) });
    expect(grant('2024-04-06 23:59')).toMatchObject({ refused: { reason: 'NOT_OVERDUE' } });
    expect(grant('2024-04-07 00:00')).toMatchObject({ card: { validUntil: '2024-04-16' } });
    expect(grant('2024-05-01 00:00')).toMatchObject({
      card: { validUntil: '2024-04-16' },
      change: { at: china('2024-04-07 00:00') },
    });
    expect(act(asked, 'grantExtension', approverWang, {}, { now: china('2024-04-07 00:00') })).toMatchObject({
      refused: { reason: 'EXPIRED' },
    });
    expect(act(asked, 'expire', SYSTEM, {}, { now: china('2024-05-01 00:00') })).toMatchObject({
      refused: { reason: 'ALREADY_ASKED' },
    });
  });

  it('files an exit within the validity, even when the border tells it after the end', () => {
    const exit = (file = approvedCase(), exitedOn = '2024-04-06' as const, at = '2024-04-09 09:00') =>
      act(file, 'recordExit', BORDER, { exitedOn }, { now: china(at) });
    const expired = after(approvedCase(), ['expire', '2024-04-08 03:00']);
    expect(expired.card.closedAt).toEqual(china('2024-04-07 00:00'));
    for (const file of [approvedCase(), expired])
      expect(exit(file)).toMatchObject({ card: { status: 'COMPLETED', exitedOn: '2024-04-06' } });
    expect(exit(expired, '2024-04-07' as never)).toMatchObject({
      refused: { reason: 'EXIT_DATE_OUTSIDE_VALIDITY' },
    });
    expect(exit(approvedCase(), '2024-04-06', '2024-04-05 09:00')).toMatchObject({
      refused: { reason: 'EXIT_DATE_OUTSIDE_VALIDITY' },
    });
  });

  it('K9: times in a history never go backwards, however late the clock job is', () => {
    const asked = after(approvedCase(), ['requestExtension', '2024-04-01 09:00']);
    const late = { now: china('2024-06-01 00:00') };
    const { history } = (['grantExtension', 'expire'] as const).reduce((file, name) => {
      const acted = act(file, name, SYSTEM, {}, late);
      if (!acted.ok) throw new Error(name);
      return { card: acted.card, history: [...file.history, acted.change], supplement: null };
    }, asked);
    expect(history.slice(-2).map(({ at }) => at)).toEqual([
      china('2024-04-07 00:00'),
      china('2024-04-17 00:00'),
    ]);
  });

  it('K9: files an exit on a day that silence has added, before that was recorded', () => {
    const asked = after(approvedCase(), ['requestExtension', '2024-04-01 09:00']);
    const exit = (exitedOn: PlainDate, at: string) =>
      act(asked, 'recordExit', BORDER, { exitedOn }, { now: china(at) });
    expect(exit('2024-04-08', '2024-04-08 12:00')).toMatchObject({
      card: { status: 'COMPLETED', exitedOn: '2024-04-08', validUntil: '2024-04-16' },
    });
    expect(exit('2024-04-17', '2024-04-17 12:00')).toMatchObject({
      refused: { reason: 'EXIT_DATE_OUTSIDE_VALIDITY' },
    });
  });
});
