import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { KeepPush } from './KeepPush.tsx';
import { pushMark, setPushMark } from './push-mark.ts';

const OLD = 'https://push.example/1';
const NEW = 'https://push.example/2';
const asked: string[] = [];
const subscribed: unknown[] = [];

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
  setPushMark(OLD);
  asked.length = 0;
  subscribed.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** A browser that is pushed to at `endpoint`, and a service that says whether it pushes there. */
async function visit(endpoint: string | null, { current = true, permission = 'granted' } = {}) {
  const pushManager = {
    getSubscription: async () => endpoint && { endpoint },
    subscribe: async () => ({ toJSON: () => ({ endpoint: NEW, keys: { p256dh: 'p', auth: 'a' } }) }),
  };
  vi.stubGlobal('PushManager', class {});
  vi.stubGlobal('Notification', { permission, requestPermission: async () => permission });
  vi.stubGlobal('navigator', {
    userAgent: '',
    serviceWorker: { register: async () => ({ active: {}, pushManager }) },
  });
  await show(<KeepPush />, {
    answers: {
      PushHere: () => {
        asked.push('PushHere');
        const device = { __typename: 'PushDevice', id: 'd', current };
        const messageSettings = { __typename: 'MessageSettings', pushKey: 'key', pushDevices: [device] };
        return { viewer: { __typename: 'Viewer', messageSettings } };
      },
      SubscribeToPush: ({ input }) => {
        subscribed.push(input);
        return {
          subscribeToPush: { __typename: 'MessageSettingsChanged', viewer: { __typename: 'Viewer' } },
        };
      },
    },
  });
  await vi.advanceTimersByTimeAsync(2100);
}

it.each([
  ['another address', NEW],
  ['none any more', null],
])('tells the service that the browser has %s', async (_, endpoint) => {
  await visit(endpoint);
  await expect.poll(() => subscribed).toEqual([{ endpoint: NEW, p256dh: 'p', auth: 'a' }]);
  await expect.poll(pushMark).toBe(NEW);
});

it('asks nothing where nothing changed', async () => {
  await visit(OLD);
  expect(asked).toEqual([]);
});

it('asks nothing where push was never switched on, or is not allowed any more', async () => {
  await visit(null, { permission: 'denied' });
  expect(asked).toEqual([]);
  setPushMark(null);
  await visit(NEW);
  expect(asked).toEqual([]);
});

it('switches nothing on that was switched off from elsewhere', async () => {
  await visit(NEW, { current: false });
  await expect.poll(pushMark).toBeNull();
  expect(subscribed).toEqual([]);
});
