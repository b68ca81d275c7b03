import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import { html } from './html.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  app.browser().send(path, { method: 'POST', body: new URLSearchParams(form), headers });

describe('the demo’s page', () => {
  it.each([
    ['/demo', 'zh-CN', '演示控制台'],
    ['/demo?lang=en', 'en', 'Demo controls'],
  ])('%s speaks %s, without any script', async (path, lang, title) => {
    const text = await (await app.browser().send(path)).text();
    expect(text).toContain(`<html lang="${lang}">`);
    expect(text).toContain(title);
    expect(text).not.toMatch(/<script|style="|onclick/);
  });

  it('lets a browser say where its forms come from', async () => {
    const { headers } = await app.browser().send('/demo');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('takes an outside system down and brings it back', async () => {
    const check = `mutation { checkFace(input: { capture: "demo:pass" }) { __typename } }`;
    const browser = app.browser();
    await browser.signInAs('周涛');
    await post('/demo/outside', { name: 'face', down: 'yes' });
    expect((await browser.ask(check)).data).toEqual({ checkFace: { __typename: 'VerifierUnavailable' } });
    await post('/demo/outside', { name: 'face', down: 'no' });
    expect((await browser.ask(check)).data).toEqual({ checkFace: { __typename: 'FacePassed' } });
  });

  it('shows what an authenticator shows, and lets its person prove it', async () => {
    const browser = app.browser();
    await browser.signInAs('马超');
    const asked = '{ viewer { officer { roles } secondFactor { enrolled proven needed } } }';
    const officer = { roles: ['GRANT_VERIFIER'] };
    expect((await browser.ask(asked)).data).toEqual({
      viewer: { officer, secondFactor: { enrolled: true, proven: false, needed: true } },
    });
    const page = await (await browser.send('/demo')).text();
    expect(page).toMatch(/马超<\/dt><dd><strong>\d{6}</);
    await browser.signInProvenAs('马超');
    expect((await browser.ask(asked)).data).toMatchObject({ viewer: { secondFactor: { proven: true } } });
  });

  it('lets the border report an exit, and shows what a card is now', async () => {
    const shown = async () => (await (await app.browser().send('/demo')).text()).replace(/\s+/g, ' ');
    expect(await shown()).toMatch(/value="EX2024030712345">记录今天出境</);
    expect((await post('/demo/exit', { cardNumber: 'EX2024030712345' })).status).toBe(303);
    expect(await shown()).toContain('EX2024030712345</dt><dd>已完成');
    expect(await shown()).not.toContain('value="EX2024030712345"');
    const browser = app.browser();
    await browser.signInAs('张三');
    const { data } = await browser.ask('{ card(number: "EX2024030712345") { status exitedOn } }');
    expect(data).toEqual({ card: { status: 'COMPLETED', exitedOn: '2024-03-11' } });
  });

  it('moves the clock and comes back to itself', async () => {
    const answer = await post('/demo/clock', { days: '30', lang: 'en' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/demo?lang=en']);
    expect(app.services.clock.today()).toBe('2024-04-10');
  });

  it.each(['/demo/clock', '/demo/exit', '/demo/outside', '/demo/sign-in'])(
    'E1: %s takes nothing from elsewhere',
    async (path) => {
      const answer = await post(path, { days: '1' }, { origin: 'https://evil.example' });
      expect(answer.status).toBe(403);
    },
  );

  it.each<[string, Record<string, string>, number]>([
    ['/demo/clock', { days: 'x' }, 400],
    ['/demo/clock', { days: '-1' }, 400],
    ['/demo/outside', { name: 'constructor', down: 'yes' }, 400],
    ['/demo/exit', {}, 400],
    ['/demo/exit', { cardNumber: 'EX2024030700000' }, 404],
    ['/demo/sign-in', {}, 400],
    ['/demo/sign-in', { persona: 'nobody' }, 404],
  ])('%s refuses %o', async (path, form, status) => {
    expect((await post(path, form)).status).toBe(status);
  });

  it('E7: signing in goes to a page of this site, whatever is asked for', async () => {
    const [person] = (await (await app.browser().send('/demo/people.json')).json()) as { key: string }[];
    const answer = await post('/demo/sign-in', { persona: person?.key ?? '', next: '//evil.example' });
    expect(answer.headers.get('location')).toBe('/cards');
  });
});

it('I1: what is shown in it is text', () => {
  expect(html`<p>${'<img src=x onerror=alert(1)>"\''}</p>`.text).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt;&quot;&#39;</p>',
  );
});
