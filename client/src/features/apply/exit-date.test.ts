import { describe, expect, it } from 'vitest';
import { thoughtsOn } from './exit-date.ts';

const TODAY = '2024-03-11';
describe('what is said of the day at once', () => {
  it.each([
    ['2024-03-10', 'passed'],
    ['2024-03-11', 'soon'],
    ['2024-03-17', 'soon'],
    // Review 3 and approval 2 working days from Monday 11 March: Monday 18 March.
    ['2024-03-18', 'fine'],
    ['2024-04-17', 'fine'],
    ['2024-04-18', 'late'],
    ['2025-03-11', 'late'],
    ['2025-03-12', 'tooFar'],
  ])('%s is %s', (date, thought) => {
    expect(thoughtsOn(date, TODAY)?.thought).toBe(thought);
  });

  it('is nothing for what is no day', () => {
    expect(thoughtsOn('2024-02-30', TODAY)).toBeUndefined();
    expect(thoughtsOn(null, TODAY)).toBeUndefined();
  });
});
