import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { idNumberWithCheckDigit } from '@exit-card/shared/id-number';
import { expect, it } from 'vitest';
import { codeAt, stepAt } from '../applicants/totp.ts';
import { startTestApp } from '../testing/ask.ts';
import { exitCard, productionEnvironment } from '../testing/commands.ts';
import { onBothEngines } from '../testing/engines.ts';
import { REQUEST_CODE } from '../testing/operations.ts';

const PERSON = {
  name: '欧阳管',
  idNumber: idNumberWithCheckDigit('11010519880101002'),
  phone: '13900139001',
};

onBothEngines((open) => {
  it('C6: an empty production installation gets its register, offices and first administrator by command, who then proves two factors', async () => {
    const { location } = await open();
    const environment = productionEnvironment(location);
    const run = (words: string[], input = '') => exitCard(environment, words, input);
    const file = path.join(location.dataDir, 'register.csv');
    writeFileSync(file, `name,idNumber,phone\n${PERSON.name},${PERSON.idNumber},${PERSON.phone}\n`);
    expect((await run(['import-register', file])).code).toBe(0);
    const office = [
      'id bj-1',
      'province 11',
      'name 大厅',
      'name-en Hall',
      'address 街1号',
      'address-en Street 1',
    ];
    const hours = ['hours 9:00–17:00', 'hours-en 9:00–17:00', 'phone 12367'];
    const options = [...office, ...hours].flatMap((option) => {
      const [name, ...value] = option.split(' ');
      return [`--${name}`, value.join(' ')];
    });
    expect((await run(['add-office', ...options])).code).toBe(0);
    const added = await run(['add-officer', '--office', 'bj-1', '--role', 'ADMIN'], PERSON.idNumber);
    expect(added.code).toBe(0);

    const sent: string[] = [];
    const app = await startTestApp({
      location,
      environment,
      smsSender: { send: async ({ body }) => void sent.push(body) },
    });
    const browser = app.browser();
    const headers = { origin: 'https://card.example' };
    const ask = async <Data>(document: string, variables = {}) =>
      (await browser.ask<Data>(document, variables, headers)).data;
    const who = { idNumber: PERSON.idNumber, phoneNumber: PERSON.phone };
    const { requestCode } = await ask<{ requestCode: { challengeId: string } }>(REQUEST_CODE, {
      input: { purpose: 'FIRST_USE', ...who },
    });
    await expect.poll(() => sent.length).toBe(1);
    const code = /：(\d{6})/.exec(sent[0]!)![1];
    const input = {
      ...who,
      name: PERSON.name,
      challengeId: requestCode.challengeId,
      code,
      publicComputer: false,
    };
    expect(
      await ask('mutation ($input: ProveIdentityInput!) { proveIdentity(input: $input) { __typename } }', {
        input,
      }),
    ).toEqual({ proveIdentity: { __typename: 'SignedIn' } });

    const face = async (capture: string) => {
      const answer = await ask<{ checkFace: { __typename: string } }>(
        'mutation ($input: CheckFaceInput!) { checkFace(input: $input) { __typename } }',
        { input: { capture } },
      );
      return answer.checkFace.__typename;
    };
    expect(await face('demo:pass')).toBe('VerifierUnavailable');
    expect(await face('counter:00000000')).toBe('FaceNotRecognised');
    const issued = await run(['confirm-in-person'], PERSON.idNumber);
    const digits = issued.out.replace(' ', '');
    expect(digits).toMatch(/^\d{8}$/);
    expect(await face(`counter:${digits}`)).toBe('FacePassed');
    expect(await face(`counter:${digits}`)).toBe('FaceNotRecognised');

    const { beginSecondFactor } = await ask<{ beginSecondFactor: { secret: string } }>(
      'mutation { beginSecondFactor { secret } }',
    );
    const totp = codeAt(fromBase32(beginSecondFactor.secret), stepAt(new Date()));
    const confirmed = await ask(
      'mutation ($input: SecondFactorInput!) { confirmSecondFactor(input: $input) { __typename } }',
      { input: { code: totp } },
    );
    expect(confirmed).toEqual({ confirmSecondFactor: { __typename: 'SecondFactorProven' } });
    expect(await ask('{ viewer { officer { officeName roles } secondFactor { proven } } }')).toEqual({
      viewer: { officer: { officeName: '大厅', roles: ['ADMIN'] }, secondFactor: { proven: true } },
    });
    await app.stop();
  });
});

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
