import { auditServer } from 'graphql-http';
import { expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';

it('keeps to GraphQL over HTTP', async () => {
  const app = await startTestApp();
  const audits = await auditServer({ url: `${app.origin}/graphql` });
  const failed = audits.filter(({ status }) => status === 'error');
  expect(failed.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
});
