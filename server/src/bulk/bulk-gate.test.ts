import { expect, it } from 'vitest';
import type { ServiceLoad } from '../load/load.ts';
import { testClock } from '../testing/clock.ts';
import { bulkGate } from './bulk-gate.ts';

it('S9.5: is shut while it is busy, but lets one part through every five minutes', () => {
  const clock = testClock();
  let level: ServiceLoad = 'LOW';
  const isOpen = bulkGate({ clock, load: { level: () => level, begin: () => () => {} } });
  expect(isOpen()).toBe(true);
  level = 'BUSY';
  expect(isOpen()).toBe(false);
  clock.advance({ minutes: 4, seconds: 59 });
  expect(isOpen()).toBe(false);
  clock.advance({ seconds: 1 });
  expect(isOpen()).toBe(true);
  expect(isOpen()).toBe(false);
  clock.advance({ minutes: 5 });
  expect(isOpen()).toBe(true);
  level = 'LOW';
  expect([isOpen(), isOpen()]).toEqual([true, true]);
});
