import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../../testing/show.tsx';
import { KeepOffer } from './KeepOffer.tsx';

function open(publicComputer: boolean) {
  vi.stubGlobal('indexedDB', {});
  return show(
    <>
      <h1>我的登记卡</h1>
      <KeepOffer />
    </>,
    {
      answers: {
        CurrentSession: {
          viewer: {
            __typename: 'Viewer',
            newsCursor: '1',
            applicant: { __typename: 'Applicant', id: 'a-1', name: '张三' },
            session: {
              __typename: 'Session',
              ...{ id: 's-1', publicComputer, lastSeenAt: '2030-01-01T00:00:00.000Z' },
              ...{ idleEndsAt: '2030-01-01T00:15:00.000Z', endsAt: '2030-01-01T08:00:00.000Z' },
            },
          },
        },
      },
    },
  );
}

it('J9: offers to keep the cards on a device of one’s own', async () => {
  await open(false);
  expect(await screen.findByRole('button', { name: '保存在这台设备上' })).toBeTruthy();
});

it('J9: offers nothing on a public computer', async () => {
  const { client } = await open(true);
  await vi.waitFor(() => expect(JSON.stringify(client.cache.extract())).toContain('s-1'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.queryByRole('button', { name: '保存在这台设备上' })).toBeNull();
});
