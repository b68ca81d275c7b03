import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});

/** Sends bytes as they are; gives the status of each answer until the server hangs up. */
async function statusesOf(...parts: (string | Buffer)[]): Promise<number[]> {
  const { hostname, port } = new URL(app.origin);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (chunk) => {
    received += String(chunk);
  });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  for (const part of parts) socket.write(part);
  const closed = once(socket, 'close');
  const waited = new Promise((resolve) => setTimeout(resolve, 700));
  await Promise.race([closed, waited]);
  socket.destroy();
  return [...received.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]));
}

function post(body: string | Buffer, headers: Record<string, string> = {}): (string | Buffer)[] {
  const all = {
    Host: 'localhost',
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`POST /graphql HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, body];
}

const SERVICE = JSON.stringify({ query: '{ service { hotline } }' });

describe('K15: what is no proper request', () => {
  it.each<[string, (string | Buffer)[]]>([
    ['bad JSON', post('{"query": ')],
    ['an empty body', post('')],
    ['JSON that is no object', post('[]')],
    ['an unknown encoding', post(gzipSync(Buffer.alloc(50_000_000)), { 'Content-Encoding': 'gzip' })],
    ['200 KB', post(JSON.stringify({ query: 'x'.repeat(200_000) }))],
    ['20 KB of headers', post(SERVICE, { 'X-Long': 'x'.repeat(20_000) })],
    ['a negative length', post(SERVICE, { 'Content-Length': '-1' })],
    ['a length and chunks', post(SERVICE, { 'Transfer-Encoding': 'chunked' })],
    ['two lengths', post(SERVICE, { 'content-length': '5' })],
    ['no HTTP at all', ['hello\r\n\r\n']],
    ['a null byte in a header', post(SERVICE, { 'X-Null': 'a\0b' })],
    ['__proto__ in the variables', post('{"query":"{service{hotline}}","variables":{"__proto__":{"x":1}}}')],
  ])('K15: %s is refused without a fault of the server', async (_name, bytes) => {
    const [first, ...more] = await statusesOf(...bytes);
    expect(first).toBeGreaterThanOrEqual(400);
    expect(first).toBeLessThan(500);
    expect(more).not.toContain(200);
  });

  it('K15: a character set that JSON does not have is read as UTF-8', async () => {
    const statuses = await statusesOf(
      ...post(SERVICE, { 'Content-Type': 'application/json; charset=x-evil' }),
    );
    expect(statuses).toEqual([200]);
  });

  it('K15: a body that never comes does not keep others waiting', async () => {
    const stuck = statusesOf(...post('', { 'Content-Length': '1000' }));
    expect((await app.browser().ask('{ service { hotline } }')).status).toBe(200);
    await stuck;
  });

  it('K15: the server is as well as before', async () => {
    expect((await app.browser().send('/healthz')).status).toBe(200);
    expect(app.logged.join('')).not.toContain('unexpected');
  });
});
