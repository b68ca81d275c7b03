import { describe, expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';
import { testClock } from '../testing/clock.ts';
import { onBothEngines } from '../testing/engines.ts';

const MOVE = 'mutation ($input: MoveDemoClockInput!) { moveDemoClock(input: $input) { now today } }';

onBothEngines((open) => {
  it('starts on 11 March 2024 at 10:00, runs, and goes on after a restart', async () => {
    const { location } = await open();
    const clock = testClock('2026-11-22T12:00:00+08:00');
    const first = await startTestApp({ location, clock });
    expect(first.services.clock.now().toISOString()).toBe('2024-03-11T02:00:00.000Z');
    clock.advance({ hours: 1 });
    const moved = await first.browser().ask(MOVE, { input: { workingDays: 3 } });
    expect(moved.data).toEqual({ moveDemoClock: { now: '2024-03-14T03:00:00.000Z', today: '2024-03-14' } });
    await first.stop();

    const second = await startTestApp({ location, clock });
    expect(second.services.clock.now().toISOString()).toBe('2024-03-14T03:00:00.000Z');
    expect(second.services.clock.realNow().toISOString()).toBe('2026-11-22T05:00:00.000Z');
  });
});

describe('the demo clock', () => {
  it.each([
    { days: -1 },
    { days: 0 },
    {},
    { days: 3661 },
    { workingDays: 251 },
    { days: 5, workingDays: -5 },
    { days: null, workingDays: null },
  ])('does not take %o', async (input) => {
    const app = await startTestApp();
    const answer = await app.browser().ask(MOVE, { input });
    expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', at: 'input' });
  });

  it('skips the weekend for working days', async () => {
    const app = await startTestApp({ clock: testClock('2026-11-22T12:00:00+08:00') });
    const answer = await app.browser().ask(MOVE, { input: { days: 4, workingDays: 1 } });
    expect(answer.data).toMatchObject({ moveDemoClock: { today: '2024-03-18' } });
  });
});
