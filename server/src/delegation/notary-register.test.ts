import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { DEEDS } from '../demo/deeds.ts';
import { DemoNotaryRegister } from './notary-register.demo.ts';
import { httpNotaryRegister } from './notary-register.http.ts';
import { noNotaryRegister } from './notary-register.ts';

const { deed, principal, delegate } = DEEDS.liangToLuo;
const stopping: (() => void)[] = [];
afterEach(() => {
  for (const stop of stopping.splice(0)) stop();
});

/** What the register says when it answers in this way, and what it was asked. */
async function asked(answer: (response: ServerResponse) => void) {
  const heard: { request: IncomingMessage; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    heard.push({ request, body: Buffer.concat(parts).toString() });
    answer(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  stopping.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const register = httpNotaryRegister({ url: `http://127.0.0.1:${port}/check`, token: 'secret' });
  return { verdict: await register.check(deed, principal, delegate), heard };
}

describe('G8: the notaries’ register', () => {
  it('G8: is told who asks and what the deed says, by name and number', async () => {
    const { verdict, heard } = await asked((response) => response.end('{"result":"OK"}'));
    expect(verdict).toEqual({ outcome: 'OK' });
    expect(heard[0]?.request.headers).toMatchObject({
      authorization: 'Bearer secret',
      'content-type': 'application/json',
    });
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ deed, principal, delegate });
    expect(heard[0]?.request.url).toBe('/check');
  });

  it('G8: a mismatch is a mismatch', async () => {
    const { verdict } = await asked((response) => response.end('{"result":"MISMATCH"}'));
    expect(verdict).toEqual({ outcome: 'MISMATCH' });
  });

  it.each<[string, (response: ServerResponse) => void, number]>([
    ['a fault of its own', (r) => r.writeHead(500).end(), 300],
    ['a time to come back', (r) => r.writeHead(503, { 'retry-after': '60' }).end(), 60],
    ['a time beyond all measure', (r) => r.writeHead(503, { 'retry-after': '999999999' }).end(), 86_400],
    ['a refusal of the token', (r) => r.writeHead(401).end('{"result":"MISMATCH"}'), 300],
    ['words that are none', (r) => r.end('<html>'), 300],
    ['another verdict', (r) => r.end('{"result":"MAYBE"}'), 300],
    ['a broken connection', (r) => r.destroy(), 300],
  ])('G8: %s is no answer, and no mismatch', async (_name, answer, retryAfterSeconds) => {
    expect((await asked(answer)).verdict).toEqual({ outcome: 'UNAVAILABLE', retryAfterSeconds });
  });

  it('G8: a redirect is not followed, so that no deed goes elsewhere', async () => {
    const elsewhere = await asked((response) => response.end('{"result":"OK"}'));
    const { port } = elsewhere.heard[0]!.request.socket.address() as AddressInfo;
    const { verdict } = await asked((response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${port}/check` }).end(),
    );
    expect(verdict.outcome).toBe('UNAVAILABLE');
    expect(elsewhere.heard).toHaveLength(1);
  });

  it('G8: without a register nothing is said about any deed', async () => {
    expect((await noNotaryRegister.check(deed, principal, delegate)).outcome).toBe('UNAVAILABLE');
  });
});

describe('G8: the demo’s register', () => {
  const register = new DemoNotaryRegister(Object.values(DEEDS));

  it('G8: knows the demo’s deeds', async () => {
    for (const known of Object.values(DEEDS))
      expect(await register.check(known.deed, known.principal, known.delegate)).toEqual({ outcome: 'OK' });
  });

  it.each([
    ['another number', { ...deed, deedNumber: '（2024）粤广南方证字第09999号' }, principal, delegate],
    ['a later end', { ...deed, periodTo: '2030-01-14' as const }, principal, delegate],
    ['another principal', deed, DEEDS.fengToLuo.principal, delegate],
    ['another delegate', deed, principal, DEEDS.liangToDong.delegate],
  ])('G8: %s is a mismatch', async (_name, claimedDeed, claimedPrincipal, claimedDelegate) => {
    const answer = await register.check(claimedDeed, claimedPrincipal, claimedDelegate);
    expect(answer).toEqual({ outcome: 'MISMATCH' });
  });

  it('G8: when it is down it says so, also of a deed that it does not know', async () => {
    const down = new DemoNotaryRegister([]);
    down.isDown = true;
    expect((await down.check(deed, principal, delegate)).outcome).toBe('UNAVAILABLE');
  });
});
