import { describe, expect, it } from 'vitest';
import { majorityAt } from './delegation.ts';

describe('G3: full age begins at 00:00 in China on the 18th birthday', () => {
  it.each([
    ['2006-03-14', '2024-03-13T16:00:00.000Z'],
    ['2008-02-29', '2026-02-27T16:00:00.000Z'],
    ['2008-02-28', '2026-02-27T16:00:00.000Z'],
    ['2008-03-01', '2026-02-28T16:00:00.000Z'],
    ['2006-01-01', '2023-12-31T16:00:00.000Z'],
  ] as const)('born on %s: %s', (birthDate, instant) => {
    expect(majorityAt(birthDate).toISOString()).toBe(instant);
  });
});
