import { expect, it } from 'vitest';
import { backOffMs } from './back-off.ts';

it.each([
  [0, 125, 250],
  [1, 250, 500],
  [3, 1000, 2000],
  [7, 15_000, 30_000],
  [60, 15_000, 30_000],
])('after %i failures one waits %i to %i ms', (failures, least, most) => {
  expect([backOffMs(failures, 0), backOffMs(failures, 1)]).toEqual([least, most]);
});
