import { afterEach, describe, expect, it, vi } from 'vitest';
import { datesIn, dayOf, timeOf } from './dates.ts';

const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'];
afterEach(() => vi.unstubAllEnvs());

describe.each(ZONES)('K7: with the browser in %s', (zone) => {
  it('a plain date is the same day', () => {
    vi.stubEnv('TZ', zone);
    expect(datesIn('zh-CN').day('2024-03-07')).toBe('2024年3月7日');
    expect(datesIn('zh-CN').dayWithWeekday('2024-03-07')).toBe('2024年3月7日（周四）');
    expect(datesIn('en').day('2024-03-07')).toBe('7 March 2024');
    expect(datesIn('en').dayWithWeekday('2024-03-07')).toBe('7 March 2024 (Thu)');
  });

  it('a moment is told in the time of China, also at midnight', () => {
    vi.stubEnv('TZ', zone);
    expect(dayOf('2024-04-06T15:59:59.999Z')).toBe('2024-04-06');
    expect(dayOf('2024-04-06T16:00:00.000Z')).toBe('2024-04-07');
    expect(timeOf('2024-04-06T16:00:00.000Z')).toBe('00:00');
    expect(datesIn('zh-CN').dayWithWeekdayAndTime('2024-03-11T02:00:00.000Z')).toBe(
      '2024年3月11日（周一）10:00',
    );
  });
});

it.each([
  ['2024-03-16T14:00:00.000Z', '2024-03-16T16:00:00.000Z', '3月16日（周六）22:00–24:00'],
  ['2024-03-16T14:00:00.000Z', '2024-03-16T16:30:00.000Z', '3月16日（周六）22:00 – 3月17日（周日）00:30'],
])('a span from %s to %s reads %s', (from, to, text) => {
  expect(datesIn('zh-CN').span(from, to)).toBe(text);
});
