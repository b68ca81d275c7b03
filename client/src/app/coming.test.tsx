import { act, fireEvent, render, screen } from '@testing-library/react';
import { Component, type ReactNode, Suspense, useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { coming } from './coming.tsx';

function Counter({ by }: { by: number }) {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + by)}>
      {count}
    </button>
  );
}

afterEach(() => vi.restoreAllMocks());

it('draws at once what has come before it is shown', async () => {
  const part = coming([], async () => Counter);
  expect(part.isHere()).toBe(false);
  await part.load();
  expect(part.isHere()).toBe(true);
  render(
    <Suspense fallback="等待">
      <part.Component by={2} />
    </Suspense>,
  );
  expect(document.body.textContent).toBe('0');
});

it('waits for what has not, and keeps what was done in it', async () => {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const part = coming([], async () => {
    await arrival;
    return Counter;
  });
  const shown = (by: number) => (
    <Suspense fallback="等待">
      <part.Component by={by} />
    </Suspense>
  );
  const { rerender } = render(shown(2));
  expect(document.body.textContent).toBe('等待');
  await act(async () => arrive());
  fireEvent.click(await screen.findByRole('button'));
  rerender(shown(3));
  fireEvent.click(screen.getByRole('button'));
  expect(screen.getByRole('button').textContent).toBe('5');
});

it('is asked for again when it could not be loaded', async () => {
  let tries = 0;
  const part = coming([], async () => {
    tries += 1;
    if (tries === 1) throw new TypeError('Failed to fetch');
    return Counter;
  });
  await expect(part.load()).rejects.toThrow('Failed to fetch');
  await part.load();
  expect(part.isHere()).toBe(true);
});

it('begins anew where it is shown again after it could not be loaded', async () => {
  let isDown = true;
  const part = coming([], async () => {
    if (isDown) throw new TypeError('Failed to fetch');
    return Counter;
  });
  const shown = (
    <Failing>
      <Suspense fallback="等待">
        <part.Component by={1} />
      </Suspense>
    </Failing>
  );
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { unmount } = render(shown);
  await screen.findByText('没有载入');
  unmount();
  isDown = false;
  await new Promise((resolve) => setTimeout(resolve));
  render(shown);
  expect((await screen.findByRole('button')).textContent).toBe('0');
});

class Failing extends Component<{ children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? '没有载入' : this.props.children;
  }
}
