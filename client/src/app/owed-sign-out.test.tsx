import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../testing/show.tsx';

const gone = () => {
  throw new TypeError('Failed to fetch');
};
const signedIn = (id: string) => ({
  viewer: {
    __typename: 'Viewer',
    newsCursor: 'here',
    applicant: { __typename: 'Applicant', id: 'a-1', name: '张三' },
    session: {
      __typename: 'Session',
      ...{ id, publicComputer: false, lastSeenAt: '2030-01-01T00:00:00.000Z' },
      ...{ idleEndsAt: '2030-01-01T00:15:00.000Z', endsAt: '2030-01-01T08:00:00.000Z' },
    },
  },
});

/** The service: who is signed in by the cookie, and whether it can be reached. */
const service = { session: 's-1' as string | null, isGone: false, signOuts: 0 };
const answers = {
  CurrentSession: () =>
    service.isGone ? gone() : service.session ? signedIn(service.session) : { viewer: null },
  SignOut: () => {
    if (service.isGone) gone();
    service.signOuts += 1;
    service.session = null;
    return { signOut: { __typename: 'SignedOut', service: { __typename: 'Service', now: '' } } };
  },
};

/** A page as it is after a load: modules know nothing of the page before. */
async function load() {
  vi.resetModules();
  const { useSession, useSignOut } = await import('./viewer.ts');
  const { settleSignOut } = await import('./owed-sign-out.ts');
  function Page() {
    const { session } = useSession();
    const signOut = useSignOut();
    return (
      <button type="button" onClick={() => signOut()}>
        {session === undefined ? '未知' : session ? '已登录' : '未登录'}
      </button>
    );
  }
  const { client } = await show(<Page />, { answers });
  void settleSignOut(client);
  await pass(10);
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const said = () => screen.getByRole('button').textContent;

async function signOutInVain() {
  await load();
  expect(said()).toBe('已登录');
  service.isGone = true;
  act(() => screen.getByRole('button').click());
  await pass(10);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  Object.assign(service, { session: 's-1', isGone: false, signOuts: 0 });
});
afterEach(() => vi.useRealTimers());

it('D3: a sign-out that the service did not hear is said again until it does', async () => {
  await signOutInVain();
  await pass(60_000);
  expect(service.signOuts).toBe(0);
  service.isGone = false;
  await pass(15_000);
  expect(service).toMatchObject({ signOuts: 1, session: null });
  await pass(60_000);
  expect(service.signOuts).toBe(1);
});

it('D3: it ends nobody who signed in meanwhile', async () => {
  await signOutInVain();
  Object.assign(service, { isGone: false, session: 's-2' });
  await pass(60_000);
  expect(service).toMatchObject({ signOuts: 0, session: 's-2' });
  expect(said()).toBe('已登录');
});

it('D3: a page that is loaded anew shows nothing of it, and says it again', async () => {
  await signOutInVain();
  vi.clearAllTimers();
  document.body.innerHTML = '';
  service.isGone = false;
  await load();
  expect(said()).toBe('未登录');
  await pass(1000);
  expect(service.signOuts).toBe(1);
});
