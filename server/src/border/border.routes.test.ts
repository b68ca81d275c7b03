import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import { testClock } from '../testing/clock.ts';

const TOKEN = randomBytes(24).toString('base64url');
const REPORT = { eventId: 'PVG-1', cardNumber: 'EX2024030712345', exitedOn: '2024-03-11' };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock: testClock(), environment: { BORDER_TOKEN: TOKEN } });
});

async function post(
  body: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` },
  to = app,
) {
  const answer = await fetch(`${to.origin}/border/exits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

describe('POST /border/exits', () => {
  it('A5: without the token says the same of every card and of every nonsense, and reads nothing', async () => {
    const unknown = { ...REPORT, cardNumber: 'EX2024030700000' };
    const told = [];
    for (const authorization of [
      '',
      'Bearer ',
      `Bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(1)}`,
      `Basic ${TOKEN}`,
      TOKEN,
    ])
      for (const body of [REPORT, unknown, 'no json', { ...REPORT, exitedOn: 'x' }])
        told.push(await post(body, { authorization }));
    for (const { status, text, headers } of told) {
      expect([status, text]).toEqual([401, told[0]?.text]);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    }
    expect(told[0]?.text).toContain('UNAUTHENTICATED');
  });

  it('records, knows it again, refuses with the reason, and tells a conflict', async () => {
    const answers = [
      await post(REPORT),
      await post({ ...REPORT, cardNumber: ' ex 20240307 12345 ' }),
      await post({ ...REPORT, exitedOn: '2024-03-10' }),
      await post({ ...REPORT, eventId: 'PVG-2' }),
      await post({ ...REPORT, eventId: 'PVG-3', cardNumber: 'EX2024030867890' }),
      await post({ ...REPORT, eventId: 'PVG-4', cardNumber: 'EX2024030700000' }),
    ];
    expect(answers.map(({ status, text }) => [status, JSON.parse(text)])).toEqual([
      [201, { result: 'RECORDED' }],
      [200, { result: 'ALREADY_RECORDED' }],
      [409, { result: 'CONFLICT' }],
      [422, { result: 'REFUSED', reason: 'ALREADY_COMPLETED' }],
      [422, { result: 'REFUSED', reason: 'NOT_APPROVED' }],
      [422, { result: 'REFUSED', reason: 'UNKNOWN_CARD' }],
    ]);
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    [{ ...REPORT, eventId: '' }, 'eventId'],
    [{ ...REPORT, eventId: 'a b' }, 'eventId'],
    [{ ...REPORT, cardNumber: 'EX2024023012345' }, 'cardNumber'],
    [{ ...REPORT, exitedOn: '2024-02-30' }, 'exitedOn'],
    [{ ...REPORT, exitedOn: 20240311 }, 'exitedOn'],
    [{ ...REPORT, idNumber: '110101199003071234' }, ''],
    [[], ''],
  ])('L5: takes no %o', async (body, at) => {
    const { status, text } = await post(body);
    expect(status).toBe(400);
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', at });
    expect(text).not.toContain('110101');
  });

  it.each([
    ['no json', 400],
    [`"${'x'.repeat(5000)}"`, 413],
  ])('K15: answers a body that is none with a fault of the request', async (body, status) => {
    expect((await post(body)).status).toBe(status);
  });

  it('logs neither token nor card', () => {
    expect(app.logged.join()).not.toMatch(new RegExp(`${TOKEN}|EX20240307`));
  });
});

it('is not there without a token in the settings, nor by another way than POST', async () => {
  const closed = await startTestApp();
  expect((await post(REPORT, { authorization: 'Bearer ' }, closed)).status).toBe(404);
  for (const place of [app, closed]) expect((await fetch(`${place.origin}/border/exits`)).status).toBe(404);
});
