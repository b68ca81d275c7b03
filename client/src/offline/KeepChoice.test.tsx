import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { keptMark } from '../app/kept-cards.ts';
import { show } from '../testing/show.tsx';
import { KeepChoice } from './KeepChoice.tsx';

afterEach(() => vi.unstubAllGlobals());

it('J9: says that nothing was saved where nobody is signed in any more', async () => {
  vi.stubGlobal('indexedDB', { deleteDatabase: () => undefined });
  await show(<KeepChoice person={{ applicantId: 'a-1', publicComputer: false }} />, {
    answers: {
      CardsToKeep: { service: { __typename: 'Service', now: '2024-03-11T02:00:00.000Z' }, viewer: null },
    },
  });
  await userEvent.click(screen.getByRole('button', { name: '保存在这台设备上' }));
  expect(await screen.findByText('没有保存：您已经退出登录。请重新登录，再保存。')).toBeTruthy();
  expect(keptMark(Date.now())).toBeUndefined();
  expect(screen.getByRole('button', { name: '保存在这台设备上' })).toBeTruthy();
});
