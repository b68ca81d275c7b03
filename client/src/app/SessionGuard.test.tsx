import { act, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { SessionEnded } from './SessionEnded.tsx';
import { SessionGuard } from './SessionGuard.tsx';
import { announceSession } from './session-activity.ts';

const MINUTE = 60_000;
const SESSION = {
  lastSeenAt: '2030-01-01T00:00:00.000Z',
  idleEndsAt: '2030-01-01T00:15:00.000Z',
  endsAt: '2030-01-01T08:00:00.000Z',
};

function signedIn(session = SESSION) {
  return show(
    <Routes>
      <Route path="/cards" element={<SessionGuard session={session} />} />
      <Route path="/session-ended" element={<SessionEnded />} />
    </Routes>,
    { at: '/cards', answers: { SignOut: { signOut: { service: { __typename: 'Service', now: '' } } } } },
  );
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const warned = () => screen.queryByRole('dialog') !== null;

describe('S9.3: the end of a session', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    // happy-dom opens no modal dialogs by itself.
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
  });
  afterEach(() => vi.useRealTimers());

  it('is announced two minutes before', async () => {
    await signedIn();
    await pass(12 * MINUTE);
    expect(warned()).toBe(false);
    await pass(MINUTE);
    expect(warned()).toBe(true);
  });

  it('is put off by every answer, in whichever tab', async () => {
    await signedIn();
    await pass(12 * MINUTE);
    act(() => announceSession('ACTIVE'));
    await pass(12 * MINUTE);
    expect(warned()).toBe(false);
  });

  it('comes all the same at the absolute end', async () => {
    await signedIn({ ...SESSION, endsAt: '2030-01-01T00:20:00.000Z' });
    await pass(10 * MINUTE);
    act(() => announceSession('ACTIVE'));
    await pass(9 * MINUTE);
    expect(warned()).toBe(true);
  });

  it('is no end by itself when the person signs out in this tab, and one when they do in another', async () => {
    const { router } = await signedIn();
    act(() => announceSession('ENDED'));
    await pass(1000);
    expect(router.state.location.pathname).toBe('/cards');
    const other = new BroadcastChannel('session');
    other.postMessage('ENDED');
    vi.useRealTimers();
    await expect.poll(() => router.state.location.pathname).toBe('/session-ended');
    other.close();
  });

  it('D8: leaves a page that shows nothing and an empty cache', async () => {
    const { client } = await signedIn();
    await pass(16 * MINUTE);
    expect(screen.getByRole('heading', { name: '已自动退出' })).toBeTruthy();
    expect(JSON.stringify(client.cache.extract())).not.toContain('viewer');
  });
});
