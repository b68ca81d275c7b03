import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { keptMark, setKeptMark } from '../../app/kept-cards.ts';
import { show } from '../../testing/show.tsx';
import { CloseAccountPage } from './CloseAccountPage.tsx';

const SIGNED_OUT = {
  signOut: { __typename: 'SignedOut', service: { __typename: 'Service', hotline: '12367' } },
};
const VIEWER = {
  __typename: 'Viewer',
  newsCursor: 'here',
  applicant: { __typename: 'Applicant', id: 'zhang', name: '张三' },
  session: {
    __typename: 'Session',
    id: 'session',
    lastSeenAt: '2030-01-01T00:00:00.000Z',
    idleEndsAt: '2030-01-01T00:15:00.000Z',
    endsAt: '2030-01-01T08:00:00.000Z',
    publicComputer: false,
  },
};

it('J8: an account is closed only after what ends and what stays was read', async () => {
  let asked = 0;
  const { router } = await show(<CloseAccountPage />, {
    at: '/account/close',
    answers: {
      CloseAccount: () => {
        asked += 1;
        return {
          closeAccount: { __typename: 'AccountClosed', closedAt: '2024-03-11T02:00:00.000Z' },
        };
      },
      SignOut: SIGNED_OUT,
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '注销账户' }));
  expect((await screen.findAllByText(/请先看清上面的内容/)).length).toBeGreaterThan(0);
  expect(asked).toBe(0);
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: '注销账户' }));
  await expect.poll(() => router.state.location.pathname).toBe('/account-closed');
  expect(asked).toBe(1);
});

it('J8: who is needed by others is told what to do first', async () => {
  await show(<CloseAccountPage />, {
    answers: { CloseAccount: { closeAccount: { __typename: 'CloseRefused', reason: 'LAST_ADMINISTRATOR' } } },
  });
  await userEvent.click(await screen.findByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: '注销账户' }));
  expect((await screen.findAllByText(/请先请一位同事担任管理员/)).length).toBeGreaterThan(0);
});

it.each([
  ['closed it', { viewer: null }, '/account-closed'],
  ['may not have closed it', { viewer: VIEWER }, '/account/close'],
])('J8: an answer that was lost and %s leaves no card on this device', async (_, nowThere, place) => {
  setKeptMark({ owner: 'somebody', at: Date.now() });
  const { router } = await show(<CloseAccountPage />, {
    at: '/account/close',
    answers: {
      CloseAccount() {
        throw new TypeError('Failed to fetch');
      },
      CurrentSession: nowThere,
      SignOut: SIGNED_OUT,
    },
  });
  await userEvent.click(await screen.findByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: '注销账户' }));
  if (nowThere.viewer) await screen.findByRole('alert');
  await expect.poll(() => router.state.location.pathname).toBe(place);
  expect(keptMark(Date.now())).toBeUndefined();
});
