import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import { LOOK_UP, REQUEST_CODE } from '../testing/operations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});

describe('D3: signing out', () => {
  it('D3: ends the session on the server, clears the browser, and can be repeated', async () => {
    const browser = app.browser();
    await browser.signInAs('张三');
    const session = browser.cookies.get('sid') ?? '';
    const out = await browser.ask('mutation { signOut { service { hotline } } }');
    expect(out.headers.get('clear-site-data')).toContain('"storage"');
    expect(browser.cookies.has('sid')).toBe(false);

    browser.cookies.set('sid', session);
    const after = await browser.ask('{ card(number: "EX2024030712345") { number } }');
    expect(after.status).toBe(401);
    expect((await browser.ask('mutation { signOut { service { hotline } } }')).errors).toEqual([]);
  });

  it('D3: another device stays signed in', async () => {
    const [one, two] = [app.browser(), app.browser()];
    await one.signInAs('张三');
    await two.signInAs('张三');
    await one.ask('mutation { signOut { service { hotline } } }');
    expect((await two.ask('{ viewer { assurance } }')).data).toEqual({ viewer: { assurance: 'L3' } });
  });
});

it('E4: a code asked for in one browser opens nothing in another', async () => {
  const [mine, theirs] = [app.browser(), app.browser()];
  const person = { idNumber: '330106199109300033', phoneNumber: '13800138009' };
  const sent = await mine.ask<{ requestCode: { challengeId: string } }>(REQUEST_CODE, {
    input: { purpose: 'LOOK_UP', ...person },
  });
  const input = {
    ...person,
    name: '周涛',
    challengeId: sent.data.requestCode.challengeId,
    code: await mine.codeFor(person.phoneNumber),
  };
  expect((await theirs.ask(LOOK_UP, { input })).data).toMatchObject({
    lookUp: { __typename: 'CodeInvalid' },
  });
  expect((await mine.ask(LOOK_UP, { input })).data).toMatchObject({ lookUp: { __typename: 'NoRecord' } });
});

it('D2: the session cookie is a bare 256-bit token that scripts cannot read', async () => {
  const browser = app.browser();
  const person = (await (await browser.send('/demo/people.json')).json()) as { key: string }[];
  const answer = await browser.send('/demo/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ persona: person[0]?.key ?? '' }),
  });
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('sid='));
  expect(cookie).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
});

it('D1: whoever signs in on a browser ends what was open in it before', async () => {
  const browser = app.browser();
  await browser.signInAs('张三');
  const before = app.browser();
  for (const [name, value] of browser.cookies) before.cookies.set(name, value);
  const who = async () => (await before.ask('{ viewer { applicant { name } } }')).data['viewer'];
  expect(await who()).toEqual({ applicant: { name: '张三' } });
  await browser.signInAs('王芳');
  expect(await who()).toBeNull();
});
