import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { watchLoad } from './watch-load.ts';

afterEach(() => vi.useRealTimers());

it('S9.5: requests under way make it busy, and their answers calm', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const load = watchLoad();
  const ends = Array.from({ length: 50 }, () => load.begin());
  vi.advanceTimersByTime(2000);
  expect(load.level()).toBe('LOW');
  vi.advanceTimersByTime(1000);
  expect(load.level()).toBe('BUSY');
  for (const end of ends) end();
  // The second in which they were answered still had them.
  vi.advanceTimersByTime(10_000);
  expect(load.level()).toBe('BUSY');
  vi.advanceTimersByTime(1000);
  expect(load.level()).toBe('LOW');
  await load.stop();
});

it('S9.5: an event loop that keeps callers waiting makes it busy', {
  timeout: 20_000,
  retry: 1,
}, async () => {
  const load = watchLoad();
  for (let i = 0; i < 30 && load.level() === 'LOW'; i += 1) {
    const until = performance.now() + 300;
    while (performance.now() < until);
    await pause(1);
  }
  expect(load.level()).toBe('BUSY');
  await load.stop();
});
