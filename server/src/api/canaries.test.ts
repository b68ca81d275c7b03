import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isInputObjectType, isNonNullType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApi } from '../graphql/schema.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import { testClock } from '../testing/clock.ts';
import { onBothEngines } from '../testing/engines.ts';
import { LOOK_UP, MY_CARDS, PROVE_IDENTITY, REQUEST_CODE } from '../testing/operations.ts';

/** One field of every input, with what a person would type there; each value is nobody's. */
const CANARIES: Readonly<Record<string, string>> = {
  idNumber: '320106197703034411',
  phoneNumber: '13912345678',
  passportNumber: 'E87654321',
  name: '欧阳金丝雀',
  password: 'canary-password-8841',
  newPassword: 'canary-new-password-8841',
  currentPassword: 'canary-current-8841',
  code: '884173',
  capture: 'canary-capture-8841',
  cardNumber: 'EX2024030988417',
  challengeId: 'canary-challenge-8841',
  id: 'canary-id-8841',
  purpose: 'CANARY_PURPOSE',
};
const values = Object.values(CANARIES);
const found = (text: string) => values.filter((value) => text.includes(value));

const mutations = Object.values(buildApi().getMutationType()?.getFields() ?? {}).flatMap((field) => {
  const [arg] = field.args;
  const type = arg && isNonNullType(arg.type) ? arg.type.ofType : arg?.type;
  return isInputObjectType(type) ? [{ name: field.name, type }] : [];
});

describe('F10: no error repeats what was sent', () => {
  for (const { name, type } of mutations) {
    for (const wrong of [...Object.keys(type.getFields()), 'unknownField']) {
      it(`F10: ${name} with a wrong ${wrong}`, async () => {
        const app = await shared();
        const browser = app.browser();
        const fields = Object.keys(type.getFields()).map((field) => [
          field,
          CANARIES[field] ?? 'canary-8841',
        ]);
        const input = { ...Object.fromEntries(fields), [wrong]: { not: values } };
        const answer = await browser.ask(
          `mutation ($input: ${type.name}!) { ${name}(input: $input) { __typename } }`,
          { input },
        );
        expect(answer.status).toBe(400);
        expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
        expect(found(answer.text)).toEqual([]);
        expect(found(app.logged.join(''))).toEqual([]);
      });
    }
  }

  it.each([
    `{ card(number: 110101197703034411) { id } }`,
    `{ card(number: "${CANARIES['idNumber']}" { id } }`,
    `mutation { lookUp(input: { idNumber: "${CANARIES['idNumber']}", purpose: ${CANARIES['purpose']} }) { __typename } }`,
    `mutation { requestCode(input: { purpose: ${CANARIES['purpose']}, idNumber: "${CANARIES['idNumber']}" }) { __typename } }`,
    `{ service(x: "${CANARIES['name']}") { now } }`,
    `{ ... @include(if: "${CANARIES['name']}") { service { now } } }`,
  ])('F10: in the document itself: %s', async (document) => {
    const app = await shared();
    const answer = await app.browser().ask(document);
    expect(answer.status).toBe(400);
    expect(found(answer.text)).toEqual([]);
    expect(answer.text).not.toContain('110101197703034411');
  });

  it('F16: an ID number sent as a number is refused, not rounded', async () => {
    const app = await shared();
    const answer = await app.browser().ask(REQUEST_CODE, {
      input: { purpose: 'LOOK_UP', idNumber: Number('110101199003071234'), phoneNumber: '13800138000' },
    });
    expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', at: 'input.idNumber' });
  });
});

describe('J1, B7, J6: a whole visit leaves no personal data behind', () => {
  onBothEngines((open) => {
    it('J1: not in logs, metrics or headers, and not in clear in the database', async () => {
      const { location, engine } = await open();
      const clock = testClock();
      const app = await startTestApp({ location, clock, environment: { LOG_LEVEL: 'debug' } });
      const { codes, tokens, headers } = await visit(app, clock);
      const metrics = await (await app.browser().send('/metrics')).text();
      await app.stop();
      const files = engine === 'sqlite' ? everythingIn(location.dataDir) : '';
      const person = ['110101199003071234', '13800138000', 'E12345678'];
      expect(codes).toHaveLength(2);

      const said = `${app.logged.join('')}${metrics}${headers}`;
      for (const secret of [...person, ...tokens, '张三']) expect(said).not.toContain(secret);
      // Any six digits stand within a measure of time by chance.
      for (const code of codes) expect(said).not.toMatch(new RegExp(`(?<![\\d.])${code}(?!\\d)`));
      // A code of six digits may occur by chance in a database; the longer secrets cannot.
      for (const secret of [...person, ...tokens]) expect(files).not.toContain(secret);
    });
  });
});

/** Look-up, a wrong look-up, first use, face, cards, reveal, sign-out. */
async function visit(app: TestApp, clock: ReturnType<typeof testClock>) {
  const browser = app.browser();
  const person = { name: '张三', idNumber: '110101199003071234', phoneNumber: '13800138000' };
  const codes: string[] = [];
  const tokens: string[] = [];
  const headers: string[] = [];
  const ask = async (document: string, variables: Record<string, unknown> = {}) => {
    const answer = await browser.ask<Record<string, { __typename?: string; challengeId?: string }>>(
      document,
      variables,
    );
    expect(answer.errors).toEqual([]);
    headers.push(
      ...[...answer.headers].filter(([name]) => name !== 'set-cookie').map((pair) => pair.join(': ')),
    );
    tokens.push(...browser.cookies.values());
    return answer.data;
  };
  const proof = async (purpose: string) => {
    const { idNumber, phoneNumber } = person;
    const data = await ask(REQUEST_CODE, { input: { purpose, idNumber, phoneNumber } });
    const code = await browser.codeFor(phoneNumber);
    codes.push(code);
    return { challengeId: data['requestCode']?.challengeId, code };
  };

  const lookUp = await proof('LOOK_UP');
  await ask(LOOK_UP, { input: { ...person, ...lookUp, name: '张四' } });
  await ask(LOOK_UP, { input: { ...person, ...lookUp, passportNumber: 'E12345678' } });
  clock.advance({ minutes: 1 });
  await ask(PROVE_IDENTITY, { input: { ...person, ...(await proof('FIRST_USE')) } });
  await ask('mutation { checkFace(input: { capture: "demo:pass" }) { __typename } }');
  await ask(MY_CARDS);
  await ask('mutation { revealIdentity { idNumber phoneNumber passportNumber } }');
  await browser.ask('{ card(number: 110101199003071234) { id } }');
  await ask('mutation { signOut { service { hotline } } }');
  return { codes, tokens: [...new Set(tokens)], headers: headers.join('\n') };
}

function everythingIn(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  return files.map(({ name }) => readFileSync(path.join(folder, name), 'latin1')).join('');
}

let app: Promise<TestApp> | undefined;
function shared(): Promise<TestApp> {
  app ??= startTestApp();
  return app;
}
