import { pino } from 'pino';
import { expect, it } from 'vitest';
import { testClock } from '../testing/clock.ts';
import { LIMITS } from './limits.ts';
import { mismatchAlarm } from './mismatch-alarm.ts';

it('A9: raises the alarm once when the mismatches of an hour reach the ceiling, and again an hour later', () => {
  const clock = testClock();
  const warned: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => warned.push(line) });
  const alarm = mismatchAlarm();
  const mismatches = (n: number) => {
    for (let i = 0; i < n; i += 1) alarm.count({ clock, log });
  };
  mismatches(LIMITS.mismatchAlarmAnHour - 1);
  expect(warned).toHaveLength(0);
  mismatches(50);
  expect(warned).toHaveLength(1);
  clock.advance({ hours: 1 });
  mismatches(LIMITS.mismatchAlarmAnHour);
  expect(warned).toHaveLength(2);
});
