import { waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { choose, onChosen } from '../app/appearance.ts';
import { show } from '../testing/show.tsx';
import { KeepLook } from './KeepLook.tsx';

const account = { language: null, theme: 'LIGHT' as string | null, elder: null as boolean | null };
let kept: object[] = [];
const viewer = () => ({ viewer: { __typename: 'Viewer', look: { __typename: 'Look', ...account } } });
const answers = {
  AccountLook: viewer,
  KeepLook: ({ input }: Record<string, unknown>) => {
    kept.push(input as object);
    Object.assign(account, input);
    return { keepLook: { __typename: 'LookKept', ...viewer() } };
  },
};
const { dataset } = document.documentElement;

afterEach(() => {
  kept = [];
  Object.assign(account, { theme: 'LIGHT', elder: null });
  for (const name of ['theme', 'mode']) delete dataset[name];
});

it('shows what the account has', async () => {
  await show(<KeepLook />, { answers });
  await waitFor(() => expect(dataset['theme']).toBe('light'));
  expect(kept).toEqual([]);
});

it('keeps in the account what was chosen before it stood, and does not put it back', async () => {
  choose({ theme: 'dark' });
  choose({ elder: true });
  await show(<KeepLook />, { answers });
  await waitFor(() => expect(kept).toEqual([{ theme: 'DARK', elder: true }]));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(dataset).toMatchObject({ theme: 'dark', mode: 'elder' });
});

it('leaves what a guest chose on the device', async () => {
  const stop = onChosen(() => undefined);
  choose({ theme: 'dark' });
  stop();
  await show(<KeepLook />, { answers });
  await waitFor(() => expect(dataset['theme']).toBe('light'));
  expect(kept).toEqual([]);
});
