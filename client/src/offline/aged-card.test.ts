import type { PlainDate } from '@exit-card/shared/plain-date';
import { describe, expect, it } from 'vitest';
import { agedCard, dayPassed } from './aged-card.ts';
import { type Kept, type KeptCard, todayFor } from './kept.ts';

/** Kept on 11 March, 08:47 in China; approved until 6 April. */
const CARD = {
  status: 'APPROVED',
  asOf: '2024-03-11T00:47:00.000Z',
  validUntil: '2024-04-06',
  supplementDueOn: null,
  progress: { daysLeft: 26 },
} as KeptCard;
const on = (day: string) => day as PlainDate;

describe('a kept card', () => {
  it.each([
    ['2024-03-11', 26],
    ['2024-03-12', 25],
    ['2024-04-06', 0],
    ['2024-05-01', 0],
    // A clock that was set back gives no days.
    ['2024-03-01', 26],
  ])('has on %s %i days left', (today, left) => {
    expect(agedCard(CARD, on(today)).progress.daysLeft).toBe(left);
  });

  it('says that its last day is over, and only then', () => {
    expect(dayPassed(CARD, on('2024-04-06'))).toBeNull();
    expect(dayPassed(CARD, on('2024-04-07'))).toBe('2024-04-06');
    expect(dayPassed({ ...CARD, status: 'COMPLETED' }, on('2024-04-07'))).toBeNull();
    const asked = {
      ...CARD,
      status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
      supplementDueOn: '2024-03-15',
    } as const;
    expect(dayPassed(asked, on('2024-03-16'))).toBe('2024-03-15');
  });

  it('knows the day in China by the time that went by on this device', () => {
    const kept = { asOf: CARD.asOf, at: 5_000_000 } as Kept;
    const hours = (count: number) => kept.at + count * 3_600_000;
    expect(todayFor(kept, hours(0))).toBe('2024-03-11');
    expect(todayFor(kept, hours(15))).toBe('2024-03-11');
    expect(todayFor(kept, hours(16))).toBe('2024-03-12');
    expect(todayFor(kept, hours(-48))).toBe('2024-03-11');
  });
});
