import { beforeEach, expect, it } from 'vitest';
import { useEndElsewhere, useSession, useSignOut } from '../app/viewer.ts';
import { show } from '../testing/show.tsx';
import { useLeave } from './use-leave.ts';

const SIGNED_OUT = { signOut: { service: { __typename: 'Service', now: '' } } };

/** No session is that of another test: which one this page left is remembered. */
let times = 0;

const viewerOf = (name: string) => ({
  viewer: {
    __typename: 'Viewer',
    newsCursor: 'here',
    applicant: { __typename: 'Applicant', id: name, name },
    session: {
      __typename: 'Session',
      id: `${times} of ${name}`,
      lastSeenAt: '2030-01-01T00:00:00.000Z',
      idleEndsAt: '2030-01-01T00:15:00.000Z',
      endsAt: '2030-01-01T08:00:00.000Z',
      publicComputer: false,
    },
  },
});

/** Whom the service knows by the cookie; a fault when it cannot be asked. */
let known: object | Error = viewerOf('张三');
let asked = 0;
let hear = () => {};
let signOut: ReturnType<typeof useSignOut>;

function Following() {
  hear = useLeave();
  return null;
}

/** As the frame does it. */
function Frame() {
  const { session } = useSession();
  useEndElsewhere(session);
  signOut = useSignOut();
  return session ? <Following /> : null;
}

async function aPage() {
  const page = await show(<Frame />, {
    at: '/help',
    answers: {
      CurrentSession() {
        asked += 1;
        if (known instanceof Error) throw known;
        return known;
      },
      SignOut: SIGNED_OUT,
    },
  });
  await expect.poll(() => JSON.stringify(page.client.cache.extract())).toContain('张三');
  const place = () => page.router.state.location.pathname;
  return { ...page, place };
}

beforeEach(() => {
  times += 1;
  known = viewerOf('张三');
});

it('D7: a session that was ended on another device takes everything off the page and leads to the page that says so', async () => {
  const { client, place } = await aPage();
  known = { viewer: null };
  hear();
  await expect.poll(place).toBe('/session-ended');
  expect(JSON.stringify(client.cache.extract())).not.toContain('张三');
});

it('D7: the same when it is a question of the page that is told first', async () => {
  const { client, place } = await aPage();
  known = { viewer: null };
  await client.refetchQueries({ include: 'active' });
  await expect.poll(place).toBe('/session-ended');
  expect(JSON.stringify(client.cache.extract())).not.toContain('张三');
});

it.each(['/signed-out', '/account-closed'])('leaves %s alone, where the page itself led', async (own) => {
  const { client, place } = await aPage();
  known = { viewer: null };
  const gone = signOut(own);
  hear();
  await gone;
  await client.refetchQueries({ include: 'active' });
  hear();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(place()).toBe(own);
});

it('asks until there is an answer', async () => {
  const { place } = await aPage();
  known = new TypeError('no network');
  const before = asked;
  hear();
  hear();
  await expect.poll(() => asked).toBe(before + 2);
  expect(place()).toBe('/help');
  known = { viewer: null };
  await expect.poll(place, { timeout: 5000 }).toBe('/session-ended');
});

it('goes on when another window has signed in anew, and hears of the next end too', async () => {
  const { place } = await aPage();
  const before = asked;
  hear();
  await expect.poll(() => asked).toBeGreaterThan(before + 1);
  expect(place()).toBe('/help');
  known = { viewer: null };
  hear();
  await expect.poll(place).toBe('/session-ended');
});

it('keeps nothing in memory when another person has signed in', async () => {
  const { client, place } = await aPage();
  known = viewerOf('李燕');
  hear();
  await expect.poll(() => JSON.stringify(client.cache.extract())).toContain('李燕');
  expect(JSON.stringify(client.cache.extract())).not.toContain('张三');
  expect(place()).toBe('/help');
});
