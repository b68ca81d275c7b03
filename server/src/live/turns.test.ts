import { expect, it } from 'vitest';
import { AT_ONCE, makeTurns } from './turns.ts';

it('K22: of many that have something to do, others get their turn in between, and the order stays', async () => {
  const turn = makeTurns();
  const done: number[] = [];
  const many = Array.from({ length: 3 * AT_ONCE + 1 }, (_, n) => turn().then(() => done.push(n)));
  const seen: number[] = [];
  for (let n = 0; n < 4; n += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(done.length);
  }
  await Promise.all(many);
  expect(seen).toEqual([1, 2, 3].map((n) => n * AT_ONCE).concat(3 * AT_ONCE + 1));
  expect(done).toEqual(done.toSorted((a, b) => a - b));
});
