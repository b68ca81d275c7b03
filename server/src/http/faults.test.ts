import { fastify } from 'fastify';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { DatabaseBusy } from '../db/errors.ts';
import { answerFaults } from './faults.ts';

const logged: string[] = [];
const server = fastify();
answerFaults(server, pino({}, { write: (line: string) => logged.push(line) }));
server.get<{ Params: { code: string } }>('/:code', (request) => {
  throw new DatabaseBusy(request.params.code);
});
afterAll(() => server.close());

it.each([
  ['SQLITE_BUSY', false],
  ['SQLITE_FULL', true],
  ['SQLITE_IOERR_FSYNC', true],
  ['53100', true],
])('K4: what a route cannot store for %s is 503 with Retry-After, an alarm: %s', async (code, isAlarm) => {
  logged.length = 0;
  const answer = await server.inject(`/${code}`);
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  expect(logged.some((line) => line.includes('"alarm":true') && line.includes(code))).toBe(isAlarm);
});
