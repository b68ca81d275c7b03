import { describe, expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';
import { networkOf } from './address-limit.ts';

describe('a ceiling for one address', () => {
  it('answers RATE_LIMITED above it, and says when to come again', async () => {
    const app = await startTestApp({ environment: { REQUESTS_PER_MINUTE: '3' } });
    const ask = () => app.browser().ask('{ service { hotline } }');
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await ask()).status);
    expect(statuses).toEqual([200, 200, 200]);
    const answer = await ask();
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('believes a forwarded address only from a proxy that is named', async () => {
    const sent = async (environment: Record<string, string>) => {
      const app = await startTestApp({ environment: { REQUESTS_PER_MINUTE: '1', ...environment } });
      const from = (address: string) =>
        app.browser().ask('{ service { hotline } }', {}, { 'x-forwarded-for': address });
      return [(await from('192.0.2.1')).status, (await from('192.0.2.2')).status];
    };
    expect(await sent({})).toEqual([200, 429]);
    expect(await sent({ TRUST_PROXY: '127.0.0.1' })).toEqual([200, 200]);
  });
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::7', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
