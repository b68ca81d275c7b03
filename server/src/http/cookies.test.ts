import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});

const SERVICE = '{ service { hotline } }';

describe('D2: cookies', () => {
  it('belong to this host alone when the service is reached by https', async () => {
    const published = await startTestApp({ environment: { PUBLIC_ORIGIN: 'https://card.example' } });
    const answer = await published.browser().ask(SERVICE, {}, { origin: 'https://card.example' });
    const [device = ''] = answer.headers.getSetCookie();
    expect(device).toMatch(/^__Host-device=[\w-]{43}; /);
    for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(device).toContain(attribute);
    expect(device).not.toContain('Domain');
    expect(device.length).toBeLessThan(4096);
  });

  it('have a plain name over http, where a browser would refuse the other', async () => {
    const answer = await app.browser().ask(SERVICE);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^device=[\w-]{43}; /);
    expect(answer.headers.getSetCookie()[0]).not.toContain('Secure');
  });

  it('mark a browser once', async () => {
    const browser = app.browser();
    await browser.ask(SERVICE);
    const again = await browser.ask(SERVICE);
    expect(again.headers.getSetCookie()).toEqual([]);
  });
});

it('D9: whatever a browser sends as cookies, nobody is signed in and nothing breaks', async () => {
  const headerValue = fc.stringMatching(/^[\x20-\x7e]{0,3000}$/);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('sid', 'device', '__Host-sid', 'x'),
      headerValue,
      async (name, value) => {
        const response = await fetch(`${app.origin}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: `${name}=${value}` },
          body: JSON.stringify({ query: '{ viewer { assurance } }' }),
        });
        expect([200, 401]).toContain(response.status);
        expect(await response.text()).not.toContain('assurance":"');
      },
    ),
    { numRuns: 60 },
  );
});
