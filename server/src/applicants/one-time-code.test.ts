import { CodePurpose } from '@exit-card/shared/applicant';
import { expect, it } from 'vitest';
import { openDatabase } from '../db/open-database.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { callerAt, codeOf, openWorld, type World, wrong } from '../testing/world.ts';
import { firstUse } from './first-use.ts';
import { lookUp } from './look-up.ts';
import { tryCode } from './one-time-code.store.ts';
import { codeMessage } from './one-time-code.ts';
import { signInWithCode } from './sign-in-with-code.ts';

onBothEngines((open) => {
  const ready = async () => {
    const world = await openWorld(open);
    const person = await aPerson(world.database, world.services.vault);
    const who = { idNumber: person.idNumber, phoneNumber: person.phone };
    const input = { ...who, name: person.name, publicComputer: false };
    const challenge = await codeOf(world, callerAt('a'), { purpose: 'LOOK_UP', ...who });
    const look = async (given: Partial<typeof challenge & typeof input> = {}, device = 'a') =>
      (await lookUp(world.services, callerAt(device), null, { ...input, ...challenge, ...given })).answer;
    return { world, person, who, input, challenge, look };
  };
  const dead = { __typename: 'CodeInvalid', triesLeft: 0 };

  it('B1: five tries, then the code is dead even when it is right', async () => {
    const { challenge, look } = await ready();
    const code = wrong(challenge.code);
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(await look({ code })).toEqual({ __typename: 'CodeInvalid', triesLeft });
    expect(await look()).toEqual(dead);
  });

  it('B2: a used code is refused like an unknown one', async () => {
    const { look } = await ready();
    expect((await look()).__typename).toBe('NoRecord');
    expect(await look()).toEqual(dead);
    expect(await look({ challengeId: 'unknown' })).toEqual(dead);
  });

  it('K8: a code that has expired does not come to life when the clock is put back', async () => {
    const { world, look } = await ready();
    world.clock.advance({ minutes: 6 });
    expect(await look()).toEqual(dead);
    world.clock.advance({ hours: -1 });
    expect(await look()).toEqual(dead);
    world.clock.advance({ hours: 1, minutes: -2 });
    expect((await look()).__typename).toBe('NoRecord');
  });

  it('B3: of fifty right codes at once exactly one succeeds', async () => {
    const { look } = await ready();
    const answers = await Promise.all(Array.from({ length: 50 }, () => look()));
    expect(answers.filter(({ __typename }) => __typename === 'NoRecord')).toHaveLength(1);
  });

  it('B3: two servers on one database share the tries and the one success', async () => {
    const { world, person, challenge } = await ready();
    const { vault, clock } = world.services;
    const other = await openDatabase(world.database.location);
    const given = {
      purpose: 'LOOK_UP',
      identityHmac: vault.blindIndex('id-number', person.idNumber),
      phoneHmac: vault.blindIndex('phone-number', person.phone),
      deviceHash: 'a',
      challengeId: challenge.challengeId,
    } as const;
    const race = (code: string) =>
      Promise.all(
        Array.from({ length: 50 }, (_, n) => {
          const { tables, write } = n % 2 ? other : world.database;
          return write((tx) => tryCode(tx, tables, vault, { ...given, code }, clock.realNow()));
        }),
      );
    const right = await race(challenge.code);
    expect(right.filter((tried) => tried.right)).toHaveLength(1);

    world.clock.advance({ minutes: 2 });
    const next = await codeOf(world, callerAt('a'), {
      purpose: 'LOOK_UP',
      idNumber: person.idNumber,
      phoneNumber: person.phone,
    });
    Object.assign(given, { challengeId: next.challengeId });
    await race(wrong(next.code));
    const codes = await world.database.read.select().from(world.database.tables.oneTimeCodes);
    expect(codes.find(({ id }) => id === next.challengeId)?.tries).toBe(5);
    await other.close();
  });

  it('B4: a code is good for its purpose, person, phone and browser only; E4: bound to the cookie before sign-in', async () => {
    const { world, person, input, challenge, look } = await ready();
    const other = await aPerson(world.database, world.services.vault);
    expect(await look({ idNumber: other.idNumber })).toEqual(dead);
    expect(await look({ phoneNumber: other.phone })).toEqual(dead);
    expect(await look({}, 'another browser')).toEqual(dead);
    const caller = callerAt('a');
    const { idNumber } = person;
    const signIn = { ...challenge, idNumber, publicComputer: false };
    expect((await signInWithCode(world.services, caller, signIn)).answer).toEqual(dead);
    expect((await firstUse(world.services, caller, { ...input, ...challenge })).answer).toEqual(dead);
    expect((await look()).__typename).toBe('NoRecord');
  });

  it.each([
    [299, 'NoRecord'],
    [300, 'CodeInvalid'],
  ])('B5: after %i seconds the answer is %s', async (seconds, expected) => {
    const { world, look } = await ready();
    world.clock.advance({ seconds });
    expect((await look()).__typename).toBe(expected);
  });

  it('B6: a new code kills the old one', async () => {
    const { world, who, look } = await ready();
    world.clock.advance({ seconds: 61 });
    const next = await codeOf(world, callerAt('a'), { purpose: 'LOOK_UP', ...who });
    expect(await look()).toEqual(dead);
    expect((await look(next)).__typename).toBe('NoRecord');
  });

  it('B8: only a keyed hash of the code is stored', async () => {
    const { world, challenge } = await ready();
    const stored = await everything(world);
    expect(stored).not.toContain(challenge.code);
  });

  async function everything({ database }: World): Promise<string> {
    const { oneTimeCodes, outboxMessages, lookUpAttempts } = database.tables;
    const rows = [];
    for (const table of [oneTimeCodes, outboxMessages, lookUpAttempts])
      rows.push(...(await database.read.select().from(table)));
    return JSON.stringify(
      rows.map(({ id: _, ...row }) => ({ ...row, createdAt: 0, expiresAt: 0, sentAt: 0 })),
    );
  }
});

it.each(Object.values(CodePurpose))(
  'J5: the text message for %s is its code and its purpose, and nothing of the person',
  (purpose) => {
    const message = codeMessage(purpose, '482913');
    expect(message.match(/\d+/g)).toEqual(['482913', '5']);
    expect(message).toMatch(
      /^【出境登记卡】.{2,4}验证码：482913，5分钟内有效。工作人员不会向您索要验证码。$/,
    );
  },
);
