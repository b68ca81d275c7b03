import { connect } from 'node:net';
import { expect, it, vi } from 'vitest';
import { startTestApp } from '../testing/ask.ts';

it('S9.5: questions that wait count as load, also those whose browser has gone, and it is told without a number', async () => {
  const counted = { now: 0, all: 0 };
  const begin = () => {
    counted.now += 1;
    counted.all += 1;
    return () => {
      counted.now -= 1;
    };
  };
  const app = await startTestApp({ load: { level: () => 'BUSY', begin } });
  const browser = app.browser();
  const { data } = await browser.ask('{ service { load } }');
  expect(data).toEqual({ service: { load: 'BUSY' } });
  await vi.waitFor(() => expect(counted).toEqual({ now: 0, all: 1 }));

  await browser.send('/healthz');
  await browser.send('/no-such-page');
  expect(counted.all).toBe(1);

  const { port } = new URL(app.origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{`,
  );
  await vi.waitFor(() => expect(counted).toEqual({ now: 1, all: 2 }));
  socket.destroy();
  await vi.waitFor(() => expect(counted.now).toBe(0));
});
