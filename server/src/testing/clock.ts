import { plainDateAt } from '@exit-card/shared/plain-date';
import type { Clock } from '../clock.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export interface TestClock extends Clock {
  /** Sets both the rules' time and the machine's. */
  moveTo(instant: string): void;
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

/** A clock that stands still until the test moves it. `start` as `2024-03-11T10:00:00+08:00`. */
export function testClock(start = '2024-03-11T10:00:00+08:00'): TestClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    today: () => plainDateAt(new Date(time)),
    realNow: () => new Date(time),
    moveTo(instant) {
      time = Date.parse(instant);
    },
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      time += (days * 24 + hours) * HOUR + minutes * MINUTE + seconds * SECOND;
    },
  };
}
