import { act, render } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LOOKS, useWhilePending } from './use-while-pending.ts';

type State = 'PENDING' | 'CLEAN';

/** Each look shows the page anew, as an answer of the server does. */
function Page({ states, onLook }: { states: readonly State[]; onLook: () => void }) {
  const [, setLooks] = useState(0);
  useWhilePending(
    states.map((state) => ({ state })),
    async () => {
      onLook();
      setLooks((looks) => looks + 1);
    },
  );
  return null;
}

const minutes = (count: number) => act(() => vi.advanceTimersByTimeAsync(count * 60_000));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('looks again while a file is being checked, and not longer', async () => {
  const look = vi.fn();
  const { rerender } = render(<Page states={['PENDING']} onLook={look} />);
  await act(() => vi.advanceTimersByTimeAsync(6500));
  expect(look).toHaveBeenCalledTimes(2);
  rerender(<Page states={['CLEAN']} onLook={look} />);
  await minutes(2);
  expect(look).toHaveBeenCalledTimes(2);
});

it('D4: leaves off after a minute, so that a page left alone lets its session end', async () => {
  const look = vi.fn();
  const { rerender } = render(<Page states={['PENDING']} onLook={look} />);
  await minutes(30);
  expect(look).toHaveBeenCalledTimes(LOOKS);
  rerender(<Page states={['PENDING', 'PENDING']} onLook={look} />);
  await minutes(30);
  expect(look).toHaveBeenCalledTimes(2 * LOOKS);
});
