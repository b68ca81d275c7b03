import { ErrorCode } from '@exit-card/shared/answer';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { DatabaseBusy, UniqueViolation } from '../db/errors.ts';
import { Fault } from '../fault.ts';
import { startTestApp } from '../testing/ask.ts';
import { onBothEngines } from '../testing/engines.ts';
import { errorFormatter } from './errors.ts';

const format = errorFormatter(pino({ level: 'silent' }));
const thrown = (original: unknown) =>
  new GraphQLError('words', { originalError: original as Error, path: ['card'] });

describe('every code in an answer is on the closed list', () => {
  it.each(Object.values(ErrorCode))('%s', (code) => {
    const formatted = format({ message: 'words' }, thrown(new Fault(code, { retryAfterSeconds: 5 })));
    expect(formatted.extensions).toEqual({ code, retryAfterSeconds: 5 });
  });

  it.each([
    ['GRAPHQL_PARSE_FAILED', 'BAD_REQUEST'],
    ['GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST'],
    ['BAD_REQUEST', 'BAD_REQUEST'],
    ['OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST'],
    ['BAD_USER_INPUT', 'BAD_USER_INPUT'],
    ['PERSISTED_QUERY_NOT_FOUND', 'INTERNAL'],
    ['INTERNAL_SERVER_ERROR', 'INTERNAL'],
    ['WHATEVER', 'INTERNAL'],
  ])('%s leaves as %s', (given, code) => {
    const error = new GraphQLError('words', { extensions: { code: given } });
    expect(format(error.toJSON(), error).extensions?.['code']).toBe(code);
  });

  it('a lost race is a conflict, a busy database is unavailable', () => {
    expect(format({ message: '' }, thrown(new UniqueViolation())).extensions?.['code']).toBe('CONFLICT');
    expect(format({ message: '' }, thrown(new DatabaseBusy('x'))).extensions?.['code']).toBe('UNAVAILABLE');
  });
});

describe('F9: what goes wrong inside stays inside', () => {
  it.each([
    new Error('SELECT * FROM secret at /x.ts'),
    new TypeError("Cannot read properties of undefined (reading 'secret')"),
    'secret text',
    { secret: true },
  ])('%s', (original) => {
    const text = JSON.stringify(format({ message: 'secret', path: ['card'] }, thrown(original)));
    expect(text).not.toContain('secret');
    expect(text).toContain('traceId');
  });

  onBothEngines((open) => {
    it('F9: an error of the database says nothing of it, and is logged once', async () => {
      const database = await open();
      const app = await startTestApp({ location: database.location });
      await database.raw('DROP TABLE maintenance_windows');
      const answer = await app.browser().ask('{ service { notices { id } } }');
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INTERNAL', traceId: expect.any(String) });
      expect(answer.text).not.toMatch(/select|maintenance|sqlite|relation|\.ts/i);
      const logged = app.logged.filter((line) => line.includes('unexpected error'));
      expect(logged).toHaveLength(1);
      expect(logged[0]).toContain(answer.errors[0]?.extensions['traceId']);
    });
  });
});

describe('F8: nothing is suggested', () => {
  it.each([
    '{ servic { now } }',
    '{ service { nou } }',
    '{ service { now @includ(if: true) } }',
    'mutation { moveDemoClock(inputs: { days: 1 }) { now } }',
    'mutation { moveDemoClock(input: { dayz: 1 }) { now } }',
    'query ($x: MoveDemoClockInpu) { service { now } }',
  ])('F8: %s', async (document) => {
    const app = await startTestApp();
    const answer = await app.browser().ask(document);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('Did you mean');
  });
});
