import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LOOKS, WhilePending } from './WhilePending.tsx';

type State = 'PENDING' | 'CLEAN';

/** Each look shows the page anew, as an answer of the server does. */
function Page({ states, onLook }: { states: readonly State[]; onLook: () => void }) {
  const [, setLooks] = useState(0);
  async function look() {
    onLook();
    setLooks((looks) => looks + 1);
  }
  return <WhilePending files={states.map((state) => ({ state }))} onLook={look} />;
}

const minutes = (count: number) => act(() => vi.advanceTimersByTimeAsync(count * 60_000));
const again = () => screen.queryByRole('button', { name: '再看一次' });

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
  expect(again()).toBeNull();
  await minutes(30);
  expect(look).toHaveBeenCalledTimes(2 * LOOKS);
});

it('says when it leaves off, and looks for another minute when asked to, until the file is checked', async () => {
  const look = vi.fn();
  const { rerender } = render(<Page states={['PENDING']} onLook={look} />);
  expect(again()).toBeNull();
  await minutes(2);
  expect(screen.getByRole('status').textContent).toContain('不用重传');
  await act(async () => void fireEvent.click(again()!));
  expect(look).toHaveBeenCalledTimes(LOOKS + 1);
  await minutes(30);
  expect(look).toHaveBeenCalledTimes(2 * LOOKS + 1);
  expect(again()).toBeTruthy();
  rerender(<Page states={['CLEAN']} onLook={look} />);
  expect(screen.queryByRole('status')).toBeNull();
});

it('says when it cannot look again', async () => {
  let works = true;
  render(
    <Page
      states={['PENDING']}
      onLook={() => {
        if (!works) throw new TypeError('no network');
      }}
    />,
  );
  await minutes(2);
  works = false;
  await act(async () => void fireEvent.click(again()!));
  expect(screen.getByRole('alert').textContent).toContain('连不上服务');
  expect(again()).toBeTruthy();
});
