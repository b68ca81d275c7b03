import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { days } from '../testing/a-card.ts';
import { show } from '../testing/show.tsx';
import { DayStrip } from './DayStrip.tsx';

/** 清明 of 2024: Thursday 4 to Saturday 6 April are free, Sunday 7 April is worked instead. */
const QINGMING = days('2024-04-03', 6).map((day) => {
  if (day.date === '2024-04-07') return { ...day, kind: 'MAKE_UP' as const };
  const free = day.date >= '2024-04-04' && day.date <= '2024-04-06';
  return free ? { ...day, kind: 'HOLIDAY' as const, holiday: '清明节', holidayEn: 'Tomb-sweeping Day' } : day;
});

async function items(last: 'due' | 'expected'): Promise<(string | null)[]> {
  await show(<DayStrip days={QINGMING} today="2024-04-03" last={last} />);
  const strip = screen.getByRole('list', { name: '4月3日到4月8日' });
  return within(strip)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

it('says which days are free for a holiday and which Sunday is worked', async () => {
  expect(await items('expected')).toEqual([
    '3日今天',
    '4日放假，休息日',
    '5日放假，休息日',
    '6日放假，休息日',
    '7日上班',
    '8日预计',
  ]);
});

it('names the holiday once for all its days, and the day worked instead', async () => {
  await items('expected');
  expect(screen.getByText('4月4日–4月6日 清明节放假')).toBeTruthy();
  expect(screen.getByText('4月7日（周日）调休上班')).toBeTruthy();
});

it('counts days of rest within a deadline, and not within a usual time', async () => {
  await items('due');
  expect(screen.getByText('休息日，也在期限内')).toBeTruthy();
});
