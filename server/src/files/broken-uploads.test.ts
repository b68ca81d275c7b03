import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import cookie from '@fastify/cookie';
import { fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../demo/people.ts';
import { callerOf } from '../http/caller-of.ts';
import { cookieJar } from '../http/cookies.ts';
import { answerFaults } from '../http/faults.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { aGuardianGrant } from '../testing/planted-grants.ts';
import { serveFiles } from './file.routes.ts';
import { requestUpload } from './request-upload.ts';

/** The same routes with the patience of a test, in milliseconds. */
const impatient = fastify({
  requestTimeout: 400,
  http: { headersTimeout: 200, connectionsCheckingInterval: 50 },
});
let app: TestApp;
let browser: Browser;
let grantId: string;

beforeAll(async () => {
  app = await startTestApp();
  browser = app.browser();
  await browser.signInAs('秦岚');
  const { services } = app;
  const { write, tables } = services.database;
  const parties = { principalId: PEOPLE.qinLang.id, delegateApplicantId: PEOPLE.qinLan.id };
  const ground = { write, tables, vault: services.vault };
  grantId = (await aGuardianGrant(ground, { ...parties, state: 'REQUESTED' })).id;

  answerFaults(impatient, services.log);
  await impatient.register(cookie);
  const callers = callerOf(services, cookieJar({ secure: false }));
  await serveFiles(impatient, { services, config: { publicOrigin: null, requestsPerMinute: 1000 }, callers });
  await impatient.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => impatient.close());

async function aTicket(): Promise<{ url: string; ticket: string; id: string }> {
  const request = { purpose: 'GRANT_EVIDENCE', subjectId: grantId, name: '户口簿.pdf', bytes: 1000 } as const;
  const viewer = { applicantId: PEOPLE.qinLan.id } as Parameters<typeof requestUpload>[1];
  const given = await requestUpload(app.services, viewer, request);
  if (given.__typename !== 'UploadTicket') throw new Error(given.reason);
  return { ...given, id: given.file.id };
}

/** Sends the head of an upload and a part of its bytes, and no more. */
async function begin(
  origin: string,
  { url, ticket }: { url: string; ticket: string },
  head: Record<string, string>,
  part: Buffer = Buffer.alloc(0),
) {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (piece) => {
    answer += String(piece);
  });
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  const session = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  const lines = Object.entries({ Host: 'x', Cookie: session, 'upload-ticket': ticket, ...head });
  socket.write(`PUT ${url} HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`);
  socket.write(part);
  return { socket, closed, statusOf: () => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]) };
}

const kept = async (id: string) =>
  (await app.services.files.list()).filter(({ name }) => name.startsWith(id) || name.endsWith('.part'));

async function rowsOf(id: string) {
  const { files } = app.services.database.tables;
  const rows = await app.services.database.read.select().from(files);
  return rows.filter((row) => row.id === id);
}

async function settled(id: string): Promise<void> {
  for (let tries = 0; tries < 100 && (await rowsOf(id)).length > 0; tries += 1) await sleep(20);
}

describe('H2: an upload that does not go as it should', () => {
  it('H2: without a length is not begun', async () => {
    const ticket = await aTicket();
    const { closed, statusOf } = await begin(app.origin, ticket, { 'Transfer-Encoding': 'chunked' });
    await closed;
    expect(statusOf()).toBe(411);
    expect(await rowsOf(ticket.id)).toMatchObject([{ state: 'WAITING' }]);
  });

  it('H2: of more than ten megabytes is refused by its head, and nothing of it is read', async () => {
    const ticket = await aTicket();
    const { closed, statusOf } = await begin(app.origin, ticket, { 'Content-Length': '10485761' });
    await closed;
    expect(statusOf()).toBe(413);
    expect(await kept(ticket.id)).toEqual([]);
  });

  it('H2: that breaks off leaves no row, no file and no alarm', async () => {
    const ticket = await aTicket();
    const part = Buffer.alloc(500_000);
    const { socket, closed } = await begin(app.origin, ticket, { 'Content-Length': '1000000' }, part);
    for (let tries = 0; tries < 100 && (await kept(ticket.id)).length === 0; tries += 1) await sleep(20);
    expect(await kept(ticket.id)).toHaveLength(1);
    socket.destroy();
    await closed;
    await settled(ticket.id);
    expect(await rowsOf(ticket.id)).toEqual([]);
    expect(await kept(ticket.id)).toEqual([]);
    expect(app.logged.join('')).not.toContain('unexpected');
  });

  it('H2: that drips is ended in time, and leaves nothing', async () => {
    const ticket = await aTicket();
    const { port } = impatient.server.address() as { port: number };
    const drip = await begin(`http://127.0.0.1:${port}`, ticket, { 'Content-Length': '1000' });
    const dripping = setInterval(() => drip.socket.write('x'), 50);
    await drip.closed;
    clearInterval(dripping);
    expect(drip.statusOf()).toBe(408);
    await settled(ticket.id);
    expect(await rowsOf(ticket.id)).toEqual([]);
    expect(await kept(ticket.id)).toEqual([]);
  });
});
