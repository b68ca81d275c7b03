import { CardStatus } from '@exit-card/shared/card';
import { addDays, plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { chinaCalendar } from '@exit-card/shared/working-days';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aDraft, after, approvedCase, china, usualInput, zhangSan } from '../testing/cases.ts';
import { act, isListed } from './act.ts';
import { ACTION_NAMES } from './actions.ts';
import type { Actor } from './actor.ts';
import { BORDER, officer, SYSTEM } from './actor.ts';
import { happenedByItself } from './by-itself.ts';
import type { Case } from './card.ts';
import { openActions } from './open-actions.ts';
import { lastDayOfCase } from './paused-days.ts';
import { statusAt } from './status-at.ts';
import { validUntilAt } from './validity.ts';

const chen = officer('chen', ['REVIEWER', 'APPROVER']);
const liu = officer('liu', ['REVIEWER', 'APPROVER']);
const actors: Actor[] = [zhangSan, chen, liu, officer('zhang-san', ['APPROVER', 'REVIEWER']), BORDER, SYSTEM];

const tries = ACTION_NAMES.flatMap((name) => actors.map((actor) => ({ name, actor })));

const step = fc.record({
  /** Mostly something that the table lists, so that lives get far; else anything by anybody. */
  listedOnly: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  choice: fc.nat(tries.length - 1),
  /** Mostly short; sometimes past every deadline. */
  hours: fc.oneof({ weight: 6, arbitrary: fc.nat(30) }, fc.nat(24 * 40)),
  days: fc.integer({ min: 1, max: 32 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A card that was handed in and then met whatever came, with the last instant of its life. */
function live(steps: readonly Step[]) {
  let now = china('2024-03-07 09:00');
  let file = after(aDraft({ expectedExitDate: '2024-05-30' }, now), ['submit', '2024-03-07 09:00']);
  for (const { listedOnly, choice, hours, days } of steps) {
    now = new Date(now.getTime() + hours * 3_600_000);
    const open = listedOnly ? tries.filter(({ name, actor }) => isListed(file, name, actor, now)) : tries;
    const pick = open[choice % open.length];
    if (!pick) break;
    const { expectedExitDate: from } = file.card;
    const to = addDays(from, 1);
    const changes = [{ field: 'EXPECTED_EXIT_DATE', from, to }];
    const input = { ...usualInput[pick.name], days, exitedOn: plainDateAt(now), changes };
    const acted = act(file, pick.name, pick.actor, input as never, { now });
    if (acted.ok)
      file = { card: acted.card, history: [...file.history, acted.change], supplement: acted.supplement };
  }
  return { file, now };
}

const anyLife = fc.array(step, { maxLength: 40, size: 'max' }).map(live);
const lives = (property: (life: ReturnType<typeof live>) => void) =>
  fc.assert(fc.property(anyLife, property), { numRuns: 1500 });

it('the lives of this test come to every status', () => {
  const seen = new Set<CardStatus>();
  lives(({ file }) => void seen.add(file.card.status));
  expect([...seen].sort()).toEqual(Object.values(CardStatus).sort());
});

it('the stored status is that of the last row, and the rows join without a gap', () => {
  lives(({ file: { card, history } }) => {
    expect(history.at(-1)?.to).toBe(card.status);
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, i) => i + 1));
    expect(history.map(({ from }) => from)).toEqual([null, ...history.slice(0, -1).map(({ to }) => to)]);
    expect(card.version).toBe(history.length);
  });
});

it('G15: no way leads to APPROVED or REJECTED without two officers', () => {
  lives(({ file: { history } }) => {
    for (const [i, { action, actorApplicantId }] of history.entries()) {
      if (action !== 'approve' && action !== 'reject') continue;
      const reviewers = history.slice(0, i).filter((row) => row.action === 'review');
      expect(reviewers.length).toBeGreaterThan(0);
      expect(reviewers.map((row) => row.actorApplicantId)).not.toContain(actorApplicantId);
      expect(actorApplicantId).not.toBe('zhang-san');
    }
  });
});

it('a validity belongs to an approval, and an exit lies within it', () => {
  lives(({ file: { card, history } }) => {
    const approved = history.some(({ action }) => action === 'approve');
    expect(card.validUntil !== null).toBe(approved);
    expect((card.validUntil ?? '') >= (card.approvedOn ?? '')).toBe(true);
    expect(card.status === 'COMPLETED').toBe(card.exitedOn !== null);
    if (card.exitedOn) expect(card.exitedOn <= (card.validUntil ?? '')).toBe(true);
  });
});

it('what is shown as APPROVED is valid today', () => {
  lives(({ file: { card }, now }) => {
    if (statusAt(card, now) === 'APPROVED')
      expect(plainDateAt(now) <= (validUntilAt(card, now) ?? '')).toBe(true);
  });
});

it('a closed card has its day of closing and no end ahead, an open one the reverse', () => {
  lives(({ file: { card } }) => {
    const closed = ['COMPLETED', 'EXPIRED', 'REJECTED', 'WITHDRAWN', 'LAPSED'].includes(card.status);
    expect(card.closedAt !== null).toBe(closed);
    const ends = ['APPROVED', 'ADDITIONAL_DOCUMENTS_REQUIRED'].includes(card.status);
    expect(card.endsAt !== null).toBe(ends);
    // A wish of the owner is due too: more time for documents, an extension.
    if (!ends) expect(card.dueOn !== null).toBe(!closed);
  });
});

it('K9: a status is right on reading before the clock job recorded its end', () => {
  lives(({ file, now }) => {
    const name = file.card.status === 'APPROVED' ? 'expire' : 'lapse';
    const swept = act(file, name, SYSTEM, {}, { now });
    if (swept.ok) expect(swept.card.status).toBe(statusAt(file.card, now));
    if (swept.ok) expect(swept.card.closedAt).toEqual(file.card.endsAt);
  });
});

it('an action that is shown as open is not refused for who, when or what the card is', () => {
  lives(({ file, now }) => {
    const aboutInput = ['DAYS_OUT_OF_RANGE', 'EXIT_DATE_OUTSIDE_VALIDITY', 'NOTHING_CHANGES'];
    for (const actor of actors)
      for (const name of ACTION_NAMES) {
        const open = openActions(file, actor, now).find((action) => action.name === name && !action.opensAt);
        const acted = act(file, name, actor, usualInput[name], { now });
        if (acted.ok) expect(open).toBeDefined();
        else if (open) expect(aboutInput).toContain(acted.refused.reason);
      }
  });
});

/** An approved card whose owner asks for an extension, which nobody decides; chance alone hardly comes there. */
const awaitingExtension = fc
  .record({ hours: fc.nat(8 * 24 - 1), days: fc.integer({ min: 1, max: 30 }), later: fc.nat(40 * 24) })
  .map(({ hours, days, later }) => {
    const at = new Date(china('2024-03-30 00:00').getTime() + hours * 3_600_000);
    const input = { ...usualInput.requestExtension, days };
    const asked = act(approvedCase(), 'requestExtension', zhangSan, input, { now: at });
    if (!asked.ok) throw new Error(asked.refused.reason);
    const { card, change } = asked;
    const file: Case = { card, history: [...approvedCase().history, change], supplement: null };
    return { file, now: new Date(at.getTime() + later * 3_600_000) };
  });
const livesAndSilence = (property: (life: ReturnType<typeof live>) => void) =>
  fc.assert(fc.property(fc.oneof(anyLife, awaitingExtension), property), { numRuns: 800 });

/** The case after the clock job has come at `now`. */
function swept(before: Case, now: Date): Case {
  let file = before;
  for (let done = next(file, now); done; done = next(file, now))
    file = { card: done.card, history: [...file.history, done.change], supplement: done.supplement };
  return file;
}
const next = (file: Case, now: Date) => happenedByItself(file, { now, calendar: chinaCalendar });

it('K9: whether the clock job comes at every midnight or once and late, the same has happened at the same time', () => {
  livesAndSilence(({ file, now }) => {
    const today = plainDateAt(now);
    const late = startOfDay(addDays(today, 75));
    let nightly = swept(file, now);
    for (let day = 1; day <= 75; day += 1) nightly = swept(nightly, startOfDay(addDays(today, day)));
    expect(swept(file, late)).toEqual(nightly);
  });
});

it('K8: what the clock job has recorded holds when the clock is put back, and is recorded once', () => {
  livesAndSilence(({ file, now }) => {
    const recorded = swept(file, startOfDay(addDays(plainDateAt(now), 75)));
    for (const earlier of [now, new Date(now.getTime() - 3_600_000)]) {
      expect(next(recorded, earlier)).toBeNull();
      if (recorded.card.closedAt) expect(statusAt(recorded.card, earlier)).toBe(recorded.card.status);
    }
  });
});

it('after the clock job the stored status is the one that is read', () => {
  livesAndSilence(({ file, now: end }) => {
    const now = startOfDay(addDays(plainDateAt(end), 20));
    const { card, history } = swept(file, now);
    expect(statusAt(card, now)).toBe(card.status);
    expect(validUntilAt(card, now)).toBe(card.validUntil);
    const times = history.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });
});

it('no step is due past the longest time for the case', () => {
  livesAndSilence(({ file, now }) => {
    const { status, dueOn } = file.card;
    if (status === 'PENDING' || status === 'REVIEWED')
      expect((dueOn ?? '') <= lastDayOfCase(file, now)).toBe(true);
  });
});
