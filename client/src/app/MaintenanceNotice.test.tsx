import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { NextMaintenance } from '../features/home/NextMaintenance.tsx';
import { show } from '../testing/show.tsx';
import { Layout } from './Layout.tsx';

const open = (now: string, id: string) =>
  show(
    <>
      <Layout />
      <NextMaintenance />
    </>,
    {
      answers: {
        Service: {
          service: {
            __typename: 'Service',
            now,
            today: now.slice(0, 10),
            demo: false,
            hotline: '12367',
            notices: [
              {
                __typename: 'Notice',
                id,
                kind: 'MAINTENANCE',
                startsAt: '2024-03-16T14:00:00.000Z',
                endsAt: '2024-03-16T16:00:00.000Z',
              },
            ],
          },
        },
        CurrentSession: { viewer: null },
      },
    },
  );

describe('S2.4: planned maintenance', () => {
  beforeEach(() => localStorage.clear());

  it('stands on the home page until it is near, then in a banner with from and to', async () => {
    await open('2024-03-12T02:00:00.000Z', 'notice-1');
    expect(await screen.findByText('下次维护：3月16日（周六）22:00–24:00')).toBeTruthy();
    expect(screen.queryByText('计划维护')).toBeNull();
  });

  it('is put away for this announcement alone, on this device; the home page still says it', async () => {
    await open('2024-03-15T14:00:00.000Z', 'notice-2');
    expect(await screen.findByText(/3月16日（周六）22:00–24:00 维护，期间不能查询/)).toBeTruthy();
    expect(screen.queryByText(/下次维护/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText('计划维护')).toBeNull();
    expect(screen.getByText('下次维护：3月16日（周六）22:00–24:00')).toBeTruthy();
    expect(localStorage.getItem('dismissed-notices')?.split(' ')).toContain('notice-2');
  });

  it('announced anew is another announcement', async () => {
    await open('2024-03-15T14:00:00.000Z', 'notice-3');
    expect(await screen.findByText('计划维护')).toBeTruthy();
  });

  it('cannot be put away while it is under way', async () => {
    await open('2024-03-16T14:30:00.000Z', 'notice-2');
    expect(await screen.findByText('正在维护')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '知道了' })).toBeNull();
  });
});
