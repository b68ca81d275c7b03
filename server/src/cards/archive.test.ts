import { addDays, endOfDay, plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { archiveOn } from '@exit-card/shared/windows';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { archivedBefore } from './archive.ts';

it('says of instants what the retention rule says of days, also around 29 February', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: -4, max: 4 }), (today, around) => {
      const now = startOfDay(addDays('2024-01-01', today));
      const closedAt = new Date(endOfDay(addDays(plainDateAt(now), -365 * 5 - 1 + around)).getTime() - 1);
      const archived = archiveOn(plainDateAt(closedAt)) <= plainDateAt(now);
      expect(closedAt < archivedBefore(now)).toBe(archived);
    }),
    { numRuns: 3000 },
  );
});
