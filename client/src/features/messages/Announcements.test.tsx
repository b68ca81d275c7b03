import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { dismiss } from '../../app/dismissed.ts';
import { show } from '../../testing/show.tsx';
import { Announcements } from './Announcements.tsx';

const maintenance = (id: string, startsAt: string, endsAt: string) => ({
  __typename: 'Notice',
  id,
  kind: 'MAINTENANCE',
  startsAt,
  endsAt,
  announcedAt: '2024-03-08T09:00:00.000Z',
});
const service = (now: string) => ({
  Service: {
    service: {
      __typename: 'Service',
      now,
      today: now.slice(0, 10),
      demo: false,
      hotline: '12367',
      notices: [
        maintenance('1', '2024-03-16T14:00:00.000Z', '2024-03-16T16:00:00.000Z'),
        maintenance('2', '2024-03-30T14:00:00.000Z', '2024-03-30T16:00:00.000Z'),
      ],
    },
  },
});

it('S2.4: shows announced maintenance in the inbox, with when it was said', async () => {
  await show(<Announcements />, { answers: service('2024-03-11T02:00:00.000Z') });
  const [first, second] = await screen.findAllByRole('article');
  expect(first?.textContent).toContain('3月16日');
  expect(first?.textContent).toContain('2024年3月8日 17:00');
  expect(second?.textContent).toContain('3月30日');
});

it('S2.4: does not say twice what stands in the banner', async () => {
  await show(<Announcements />, { answers: service('2024-03-15T02:00:00.000Z') });
  const shown = await screen.findAllByRole('article');
  expect(shown.map(({ textContent }) => textContent?.includes('3月30日'))).toEqual([true]);
});

it('S2.4: says what was put away from the banner', async () => {
  await show(<Announcements />, { answers: service('2024-03-15T02:00:00.000Z') });
  expect(await screen.findAllByRole('article')).toHaveLength(1);
  act(() => dismiss('1'));
  expect(screen.getAllByRole('article')).toHaveLength(2);
});
