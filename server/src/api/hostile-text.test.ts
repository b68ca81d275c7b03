import { expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';
import { onBothEngines } from '../testing/engines.ts';

const NUL = 'a\u0000b';
const IN_A_LOOK_UP = {
  challengeId: NUL,
  code: '123456',
  name: '张三',
  idNumber: '110101199003071234',
  phoneNumber: '13800138000',
  publicComputer: false,
};

onBothEngines((open) => {
  it('F16: text that PostgreSQL cannot hold is a fault of whoever sends it, not of the service', async () => {
    const { location } = await open();
    const app = await startTestApp({ location });
    const browser = app.browser();
    await browser.signInAs('张三');
    const questions: [string, Record<string, unknown>][] = [
      ['query ($id: ID!) { node(id: $id) { id } }', { id: NUL }],
      ['query ($in: String) { offices(province: $in) { id } }', { in: NUL }],
      ['mutation ($input: LookUpInput!) { lookUp(input: $input) { __typename } }', { input: IN_A_LOOK_UP }],
      [
        'mutation ($input: EndSessionInput!) { endSession(input: $input) { __typename } }',
        { input: { id: NUL } },
      ],
    ];
    for (const [document, variables] of questions) {
      const { errors } = await browser.ask(document, variables);
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL');
    }
    expect(app.logged.filter((line) => line.includes('unexpected error'))).toEqual([]);
  });
});
