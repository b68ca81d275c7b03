import { fastify } from 'fastify';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { DatabaseBusy } from '../db/errors.ts';
import { answerFaults } from './faults.ts';

const logged: string[] = [];
const server = fastify();
answerFaults(server, pino({}, { write: (line: string) => logged.push(line) }));
server.get<{ Params: { code: string } }>('/database/:code', ({ params: { code } }) => {
  throw new DatabaseBusy(code);
});
server.get<{ Params: { code: string } }>('/files/:code', ({ params: { code } }) => {
  throw Object.assign(new Error(`${code}: write`), { code });
});
afterAll(() => server.close());

it.each([
  ['database', 'SQLITE_BUSY', false],
  ['database', 'SQLITE_FULL', true],
  ['database', 'SQLITE_IOERR_FSYNC', true],
  ['database', '53100', true],
  ['files', 'ENOSPC', true],
])(
  'K4: what the %s cannot store for %s is 503 with Retry-After, an alarm: %s',
  async (where, code, isAlarm) => {
    logged.length = 0;
    const answer = await server.inject(`/${where}/${code}`);
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect(logged.some((line) => line.includes('"alarm":true') && line.includes(code))).toBe(isAlarm);
  },
);
