import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fault } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { SessionsPage } from './SessionsPage.tsx';

const here = {
  __typename: 'Session',
  ...{ id: 's-1', deviceName: 'Chrome', current: true, publicComputer: false },
  ...{ createdAt: '2024-03-11T02:00:00.000Z', lastSeenAt: '2024-03-11T02:00:00.000Z' },
};

async function rename(answers: Answers) {
  await show(<SessionsPage />, {
    answers: { Sessions: { viewer: { __typename: 'Viewer', sessions: [here] } }, ...answers },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^改名/ }));
  const field = screen.getByRole('textbox', { name: '设备名称' });
  await userEvent.clear(field);
  await userEvent.type(field, '家里的电脑');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
}

it('gives a device another name', async () => {
  await rename({
    NameSession: ({ input }) => ({ nameSession: { ...here, deviceName: (input as { name: string }).name } }),
  });
  expect(await screen.findByRole('heading', { name: /家里的电脑/ })).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('says that a name was not saved, and keeps what was typed', async () => {
  await rename({ NameSession: () => fault('UNAVAILABLE') });
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '设备名称' }).value).toBe('家里的电脑');
});
