import { workingCalendar } from '@exit-card/shared/working-days';
import { describe, expect, it } from 'vitest';
import {
  aDraft,
  after,
  approvedCase,
  approverWang,
  china,
  intakeZhao,
  reviewerLi,
  supplementCase,
  usualInput,
  zhangSan,
} from '../testing/cases.ts';
import { act } from './act.ts';
import { delegate, officer, SYSTEM } from './actor.ts';
import type { FieldChange } from './correction.ts';

const now = china('2024-03-11 10:00');
const submitted = () => after(aDraft(), ['submit', '2024-03-07 09:00']);

describe('more time for documents', () => {
  it('is asked for once, and the deadline goes on until an officer has answered', () => {
    const asked = after(supplementCase(), ['requestMoreTime', '2024-03-11 09:00']);
    expect(asked).toMatchObject({
      card: { dueOn: '2024-03-12', endsAt: china('2024-03-16 00:00') },
      supplement: { dueOn: '2024-03-15', extendedOnce: false },
    });
    expect(act(asked, 'requestMoreTime', zhangSan, usualInput.requestMoreTime, { now })).toMatchObject({
      refused: { reason: 'ALREADY_ASKED' },
    });
    const given = after(asked, ['extendDeadline', '2024-03-11 10:00']);
    expect(given).toMatchObject({ card: { dueOn: null }, supplement: { dueOn: '2024-03-25' } });
    const refused = after(asked, ['refuseMoreTime', '2024-03-11 10:00']);
    expect(refused).toMatchObject({ card: { dueOn: null }, supplement: { dueOn: '2024-03-15' } });
    for (const file of [given, refused]) {
      const again = act(file, 'requestMoreTime', zhangSan, usualInput.requestMoreTime, { now });
      expect(again).toMatchObject({ refused: { reason: 'ALREADY_ASKED' } });
    }
  });

  it('may be given without being asked for, but not refused', () => {
    expect(act(supplementCase(), 'extendDeadline', reviewerLi, { days: 14 }, { now }).ok).toBe(true);
    expect(act(supplementCase(), 'refuseMoreTime', reviewerLi, usualInput.refuseMoreTime, { now })).toEqual({
      ok: false,
      refused: { reason: 'NOTHING_ASKED' },
    });
  });

  it('can be asked for again when documents are asked for again', () => {
    const second = after(
      supplementCase(),
      ['requestMoreTime', '2024-03-11 09:00'],
      ['supplement', '2024-03-11 10:00'],
      ['requestDocuments', '2024-03-11 11:00'],
    );
    expect(after(second, ['requestMoreTime', '2024-03-11 12:00']).card.version).toBe(6);
  });
});

describe('an extension', () => {
  const asked = () => after(approvedCase(), ['requestExtension', '2024-04-01 09:00']);

  it('is due on the desk within two working days, and before the validity is over', () => {
    expect(asked().card).toMatchObject({ dueOn: '2024-04-03', endsAt: china('2024-04-17 00:00') });
    const late = after(approvedCase(), ['requestExtension', '2024-04-05 09:00']);
    expect(late.card.dueOn).toBe('2024-04-06');
  });

  it('that is refused ends where it would have, and is not asked for again', () => {
    const refused = after(asked(), ['refuseExtension', '2024-04-02 09:00']);
    expect(refused.card).toMatchObject({
      status: 'APPROVED',
      validUntil: '2024-04-06',
      endsAt: china('2024-04-07 00:00'),
      dueOn: null,
    });
    const again = act(refused, 'requestExtension', zhangSan, usualInput.requestExtension, {
      now: china('2024-04-03 09:00'),
    });
    expect(again).toMatchObject({ refused: { reason: 'ALREADY_ASKED' } });
    expect(after(refused, ['expire', '2024-04-07 00:10']).card.status).toBe('EXPIRED');
  });

  it('that is taken back can be asked for again', () => {
    const back = after(asked(), ['withdrawExtension', '2024-04-02 09:00']);
    expect(back.card).toMatchObject({ endsAt: china('2024-04-07 00:00'), dueOn: null });
    expect(after(back, ['requestExtension', '2024-04-03 09:00']).card.endsAt).toEqual(
      china('2024-04-17 00:00'),
    );
  });

  it('G16: is neither taken back nor refused once silence has granted it', () => {
    const midnight = { now: china('2024-04-07 00:00') };
    const before = { now: china('2024-04-06 23:59') };
    expect(act(asked(), 'withdrawExtension', zhangSan, {}, before).ok).toBe(true);
    expect(act(asked(), 'withdrawExtension', zhangSan, {}, midnight)).toMatchObject({
      refused: { reason: 'EXPIRED' },
    });
    const { refuseExtension } = usualInput;
    expect(act(asked(), 'refuseExtension', approverWang, refuseExtension, before).ok).toBe(true);
    expect(act(asked(), 'refuseExtension', approverWang, refuseExtension, midnight)).toMatchObject({
      refused: { reason: 'EXPIRED' },
    });
  });
});

describe('going faster', () => {
  const wish = { reason: 'CRITICAL_ILLNESS', proofs: 1 } as const;
  const submit = (expedite: typeof wish | { reason: 'FUNERAL'; proofs: 0 } | null) =>
    act(aDraft(), 'submit', zhangSan, { ...usualInput.submit, expedite }, { now });

  it('S10.1: is asked for with proof', () => {
    expect(submit({ reason: 'FUNERAL', proofs: 0 })).toMatchObject({ refused: { reason: 'PROOF_MISSING' } });
    expect(submit(wish)).toMatchObject({ card: { expedite: 'REQUESTED', dueOn: '2024-03-14' } });
    expect(submit(null)).toMatchObject({ card: { expedite: 'NONE' } });
  });

  it('S10.2: is recorded by the hotline on an open card, and decided with a reason', () => {
    const recorded = after(submitted(), ['requestExpedite', '2024-03-11 09:00']);
    expect(recorded.card).toMatchObject({ expedite: 'REQUESTED', dueOn: '2024-03-12' });
    const { grantExpedite } = usualInput;
    expect(act(recorded, 'grantExpedite', reviewerLi, { comment: '' }, { now })).toMatchObject({
      refused: { reason: 'COMMENT_LENGTH' },
    });
    expect(act(recorded, 'grantExpedite', intakeZhao, grantExpedite, { now })).toMatchObject({
      refused: { reason: 'TRANSITION_NOT_ALLOWED' },
    });
    expect(act(recorded, 'grantExpedite', reviewerLi, grantExpedite, { now })).toMatchObject({
      card: { expedite: 'GRANTED', status: 'PENDING', dueOn: '2024-03-12' },
      change: { from: 'PENDING', to: 'PENDING', publicComment: '已核实' },
    });
    expect(act(recorded, 'declineExpedite', reviewerLi, usualInput.declineExpedite, { now })).toMatchObject({
      card: { expedite: 'DECLINED', dueOn: '2024-03-12' },
    });
    expect(act(submitted(), 'grantExpedite', reviewerLi, grantExpedite, { now })).toMatchObject({
      refused: { reason: 'NOTHING_ASKED' },
    });
  });

  it('gives every later step one working day', () => {
    const hurried = after(
      submitted(),
      ['requestExpedite', '2024-03-08 09:00'],
      ['grantExpedite', '2024-03-08 10:00'],
    );
    expect(hurried.card.dueOn).toBe('2024-03-11');
    expect(after(hurried, ['review', '2024-03-08 11:00']).card.dueOn).toBe('2024-03-11');
  });

  it('keeps a card that waits for documents waiting, and hurries it afterwards', () => {
    const waiting = after(
      supplementCase(),
      ['requestExpedite', '2024-03-11 09:00'],
      ['grantExpedite', '2024-03-11 10:00'],
    );
    expect(waiting.card).toMatchObject({ expedite: 'GRANTED', dueOn: null });
    expect(after(waiting, ['supplement', '2024-03-11 11:00']).card.dueOn).toBe('2024-03-12');
  });

  it('is asked for again only after a refusal', () => {
    const { requestExpedite } = usualInput;
    const recorded = after(submitted(), ['requestExpedite', '2024-03-11 09:00']);
    const granted = after(recorded, ['grantExpedite', '2024-03-11 09:30']);
    for (const file of [recorded, granted])
      expect(act(file, 'requestExpedite', intakeZhao, requestExpedite, { now })).toMatchObject({
        refused: { reason: 'ALREADY_ASKED' },
      });
    const declined = after(recorded, ['declineExpedite', '2024-03-11 09:30']);
    expect(act(declined, 'requestExpedite', intakeZhao, requestExpedite, { now }).ok).toBe(true);
  });
});

describe('a correction', () => {
  const change = (values: Partial<FieldChange> = {}): FieldChange => ({
    field: 'EXPECTED_EXIT_DATE',
    from: '2024-03-15',
    to: '2024-03-18',
    ...values,
  });
  const ask = (changes: readonly FieldChange[], file = submitted()) =>
    act(file, 'requestCorrection', zhangSan, { comment: '填错了', changes }, { now });

  it('S1.4: is asked for in any status, changes nothing, and is one at a time', () => {
    const asked = after(approvedCase(), ['requestCorrection', '2024-03-11 09:00']);
    expect(asked.card).toMatchObject({ status: 'APPROVED', expectedExitDate: '2024-03-15' });
    expect(ask([change()], asked)).toMatchObject({ refused: { reason: 'ALREADY_ASKED' } });
    const exited = after(approvedCase(), ['recordExit', '2024-03-15 20:00']);
    expect(ask([change()], exited).ok).toBe(true);
  });

  it('S1.4: is made by an officer, with its own row of history', () => {
    const asked = after(submitted(), ['requestCorrection', '2024-03-11 09:00']);
    const made = act(asked, 'correct', reviewerLi, { comment: '已更正', changes: [change()] }, { now });
    expect(made).toMatchObject({
      card: { expectedExitDate: '2024-03-18', status: 'PENDING' },
      change: { action: 'correct', from: 'PENDING', to: 'PENDING', publicComment: '已更正' },
    });
    const refused = after(asked, ['refuseCorrection', '2024-03-11 09:30']);
    expect(refused.card.expectedExitDate).toBe('2024-03-15');
    expect(ask([change()], refused).ok).toBe(true);
  });

  it.each<[string, FieldChange[], string]>([
    ['nothing', [], 'NOTHING_CHANGES'],
    ['what is so already', [change({ to: '2024-03-15' })], 'NOTHING_CHANGES'],
    ['what is not so', [change({ from: '2024-03-16' })], 'NOTHING_CHANGES'],
    ['one field twice', [change(), change({ to: '2024-03-19' })], 'NOTHING_CHANGES'],
    ['a day that is over', [change({ to: '2024-03-10' })], 'EXIT_DATE_PASSED'],
  ])('is not one of %s', (_, changes, reason) => {
    expect(ask(changes)).toMatchObject({ refused: { reason } });
  });
});

it('the longest time for a case is written down once, with the days of waiting for documents added', () => {
  const { recordDelay } = usualInput;
  const record = (file: ReturnType<typeof submitted>, at: string) =>
    act(file, 'recordDelay', SYSTEM, recordDelay, { now: china(at) });
  expect(record(submitted(), '2024-04-06 23:59')).toMatchObject({ refused: { reason: 'NOT_OVERDUE' } });
  const recorded = record(submitted(), '2024-04-07 00:00');
  expect(recorded).toMatchObject({ change: { to: 'PENDING', at: china('2024-04-07 00:00') } });
  const paused = after(
    submitted(),
    ['requestDocuments', '2024-03-08 09:00'],
    ['supplement', '2024-03-12 09:00'],
  );
  expect(record(paused, '2024-04-10 23:59')).toMatchObject({ refused: { reason: 'NOT_OVERDUE' } });
  expect(record(paused, '2024-04-11 00:00').ok).toBe(true);
  const twice = after(submitted(), ['recordDelay', '2024-04-07 00:00']);
  expect(record(twice, '2024-04-08 00:00')).toMatchObject({ refused: { reason: 'NOT_OVERDUE' } });
});

it('G12: an officer decides nothing about somebody close or for an employer', () => {
  const tied = officer('li-reviewer', ['REVIEWER'], ['zhang-san']);
  expect(act(submitted(), 'review', tied, {}, { now })).toMatchObject({
    refused: { reason: 'CONFLICT_OF_INTEREST' },
  });
  const ofEmployer = after(aDraft({ submittedByOrgId: 'org-1' }), ['submit', '2024-03-07 09:00']);
  const employed = officer('li-reviewer', ['REVIEWER'], ['org-1']);
  expect(act(ofEmployer, 'review', employed, {}, { now })).toMatchObject({
    refused: { reason: 'CONFLICT_OF_INTEREST' },
  });
});

it('G9: a wish through a grant needs its scope', () => {
  const none = delegate('aunt', ['card:read', 'card:detail', 'history:read']);
  for (const name of ['requestMoreTime', 'supplement'] as const)
    expect(act(supplementCase(), name, none, usualInput[name], { now })).toMatchObject({
      refused: { reason: 'TRANSITION_NOT_ALLOWED', allowed: [] },
    });
  const may = delegate('aunt', ['supplement:submit']);
  expect(act(supplementCase(), 'requestMoreTime', may, usualInput.requestMoreTime, { now }).ok).toBe(true);
});

it('days are counted by the calendar that is known at that moment', () => {
  const holiday = { name: { zh: '休', en: 'Off' }, from: '2024-03-12', to: '2024-03-13' } as const;
  const calendar = workingCalendar([
    { year: 2024, source: '', loadedOn: '2024-01-01', holidays: [holiday], workdays: [] },
  ]);
  const submit = (given: object) => act(aDraft(), 'submit', zhangSan, usualInput.submit, { now, ...given });
  expect(submit({})).toMatchObject({ card: { dueOn: '2024-03-14' } });
  expect(submit({ calendar })).toMatchObject({ card: { dueOn: '2024-03-18' } });
});
