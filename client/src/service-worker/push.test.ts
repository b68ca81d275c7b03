import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** The worker's global scope, made up: a test has none of its own. */
function aScope() {
  const handlers: Record<string, (event: object) => void> = {};
  return {
    addEventListener: (name: string, handler: (event: object) => void) => {
      handlers[name] = handler;
    },
    registration: { showNotification: vi.fn(async (_title: string, _options: object) => undefined) },
    clients: {
      matchAll: vi.fn(async () => [] as object[]),
      openWindow: vi.fn(async (_address: string) => null),
    },
    /** What the browser does with an event: hands it over and waits for what it is told to wait for. */
    async happens(name: string, event: object) {
      let work: unknown;
      handlers[name]?.({ ...event, waitUntil: (given: unknown) => (work = given) });
      await work;
    },
  };
}

/** A window of this site; one that sleeps answers nothing. */
function aWindow(pathname?: string) {
  return {
    url: 'https://card.example.cn/messages',
    navigate: vi.fn(),
    focus: vi.fn(async () => undefined),
    postMessage: (asked: string, [port]: [MessagePort]) => {
      if (asked === 'WHERE' && pathname) port.postMessage(pathname);
    },
  };
}

let scope: ReturnType<typeof aScope>;
beforeEach(async () => {
  scope = aScope();
  vi.stubGlobal('self', scope);
  vi.stubGlobal('BUILD', { version: '1', files: [] });
  vi.resetModules();
  const workers = import.meta.glob<unknown>('./service-worker.ts');
  await workers['./service-worker.ts']!();
});
afterEach(() => vi.unstubAllGlobals());

const click = () => scope.happens('notificationclick', { notification: { close: vi.fn() } });

it.each([
  ['an id', '{"id":"n-1"}', 'n-1'],
  ['what is no JSON', '姓名：张三', 'message'],
  ['more than an id', '{"id":"n-2","title":"张三","body":"https://elsewhere.example"}', 'n-2'],
])('a push with %s shows fixed words', async (_, text, tag) => {
  await scope.happens('push', { data: { json: () => JSON.parse(text) } });
  const [title, options] = scope.registration.showNotification.mock.calls[0]!;
  expect(title).toBe('出境登记卡 · Exit Card');
  expect(options).toMatchObject({ tag, body: expect.stringMatching(/^您有一条新消息，请登录查看\n/) });
  expect(JSON.stringify([title, options])).not.toMatch(/张三|elsewhere/);
});

it('a push with nothing in it is shown too', async () => {
  await scope.happens('push', { data: null });
  expect(scope.registration.showNotification).toHaveBeenCalledOnce();
});

it('a click shows the window where the inbox stands', async () => {
  const [form, inbox] = [aWindow('/apply'), aWindow('/messages')];
  scope.clients.matchAll.mockResolvedValue([form, inbox]);
  await click();
  expect(inbox.focus).toHaveBeenCalledOnce();
  expect(scope.clients.openWindow).not.toHaveBeenCalled();
});

it('a click never takes the place of what somebody types, wherever the window began', async () => {
  const windows = [aWindow('/apply'), aWindow()];
  scope.clients.matchAll.mockResolvedValue(windows);
  await click();
  expect(scope.clients.openWindow.mock.calls).toEqual([['/messages']]);
  for (const { navigate, focus } of windows) {
    expect(navigate).not.toHaveBeenCalled();
    expect(focus).not.toHaveBeenCalled();
  }
});
