import { expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';

it('is alive, ready, and measured without anything personal', async () => {
  const app = await startTestApp();
  const browser = app.browser();
  await browser.ask('{ card(number: "EX2024030712345") { id } }');
  expect(await (await browser.send('/healthz')).json()).toEqual({ status: 'ok' });
  expect(await (await browser.send('/readyz')).json()).toEqual({ status: 'ok' });
  const metrics = await (await browser.send('/metrics')).text();
  expect(metrics).toContain('http_request_duration_seconds_count{route="/graphql",status="401"}');
  expect(metrics).toContain('graphql_errors_total{code="UNAUTHENTICATED"}');
  expect(metrics).not.toMatch(/EX2024030712345|127\.0\.0\.1/);
});

it('is not ready without its database', async () => {
  const app = await startTestApp();
  await app.services.database.close();
  const browser = app.browser();
  expect((await browser.send('/readyz')).status).toBe(503);
  expect((await browser.send('/healthz')).status).toBe(200);
});

it('shows its metrics to this machine only, unless opened', async () => {
  const app = await startTestApp({ environment: { TRUST_PROXY: '127.0.0.1' } });
  const headers = { 'x-forwarded-for': '192.0.2.1' };
  expect((await app.browser().send('/metrics', { headers })).status).toBe(404);
  const open = await startTestApp({ environment: { TRUST_PROXY: '127.0.0.1', METRICS: 'on' } });
  expect((await open.browser().send('/metrics', { headers })).status).toBe(200);
});
