import { register as metrics } from 'prom-client';
import { expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { countStatements } from '../db/statements.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson, type Person } from '../testing/people.ts';
import { plantCard, viewerAs } from '../testing/planted-cards.ts';
import { callerAt, codeOf, openWorld, type World } from '../testing/world.ts';
import type { IdentityRegister } from './identity-register.ts';
import { LIMITS } from './limits.ts';
import type { LookUp } from './look-up.ts';
import { lookUp } from './look-up.ts';
import { lookUpResult } from './look-up-result.ts';

type Typed = Partial<Omit<LookUp, 'challengeId' | 'code'>>;

onBothEngines((open) => {
  const asGuest = async (
    world: World,
    person: Person,
    typed: Typed = {},
    device = 'a',
    viewer: Viewer | null = null,
  ) => {
    world.clock.advance({ hours: 3 });
    const input = {
      name: person.name,
      idNumber: person.idNumber,
      phoneNumber: person.phone,
      publicComputer: false,
      ...typed,
    };
    const caller = callerAt(device);
    const challenge = await codeOf(world, caller, { purpose: 'LOOK_UP', ...input });
    return lookUp(world.services, caller, viewer, { ...input, ...challenge });
  };
  const aTraveller = (world: World, given: Partial<Person> = {}) =>
    aPerson(world.database, world.services.vault, given);
  const submit = ({ database }: World, { id }: Person, cardNumber: string) =>
    plantCard(database, { id: cardNumber, cardNumber, principalId: id }, ['submit', '2024-03-07 09:00']);

  it('finds the cards of the person, masked, and leaves a record that the owner sees', async () => {
    const world = await openWorld(open);
    const person = await aTraveller(world, { passport: 'E12345678' });
    await submit(world, person, 'EX2024030712345');
    const { answer, opened } = await asGuest(world, person);
    expect(answer).toMatchObject({
      __typename: 'CardsFound',
      identity: { name: '张*', passportNumber: 'E******78' },
      cards: [{ number: 'EX2024030712345', status: 'PENDING' }],
    });
    expect(opened?.session).toMatchObject({ kind: 'GUEST', assurance: 'L1', accountId: null });
    const records = await world.database.read.select().from(world.database.tables.accessRecords);
    expect(records).toMatchObject([{ principalId: person.id, action: 'LOOK_UP', actorKind: 'SELF' }]);
    const again = await lookUpResult(world.services, callerAt('a', opened!.session));
    expect(again).toEqual(answer);
    expect(JSON.stringify(answer)).not.toContain(person.idNumber);
  });

  it('A1: an unknown number, a wrong name and a wrong phone are the same answer and the same work', async () => {
    const world = await openWorld(open);
    const person = await aTraveller(world);
    const observe = async (typed: Typed) => {
      world.clock.advance({ days: 1 });
      const input = {
        name: person.name,
        idNumber: person.idNumber,
        phoneNumber: person.phone,
        publicComputer: false,
        ...typed,
      };
      const challenge = await codeOf(world, callerAt('a'), { purpose: 'LOOK_UP', ...input });
      world.cryptoCalls();
      const { result, statements } = await countStatements(() =>
        lookUp(world.services, callerAt('a'), null, { ...input, ...challenge }),
      );
      return { result, statements, calls: world.cryptoCalls() };
    };
    const wrongName = await observe({ name: '李四' });
    expect(wrongName.result.answer).toEqual({
      __typename: 'IdentityMismatch',
      check: ['NAME', 'ID_NUMBER', 'PHONE_NUMBER'],
    });
    expect(await observe({ phoneNumber: '13900000009' })).toEqual(wrongName);
    expect(await observe({ idNumber: '110105199003070012' })).toEqual(wrongName);
  });

  it('A2: a mismatch never depends on cards, and no record needs a proven identity', async () => {
    for (const [isIdentityRight, cards] of [
      [true, 'NONE'],
      [true, 'ONLINE'],
      [true, 'ARCHIVED'],
      [false, 'NONE'],
      [false, 'ONLINE'],
      [false, 'ARCHIVED'],
    ] as const) {
      const world = await openWorld(open);
      const person = await aTraveller(world);
      if (cards !== 'NONE') await submit(world, person, 'EX2024030712345');
      if (cards === 'ARCHIVED') {
        const t = world.database.tables.cards;
        await world.database.write((tx) => tx.update(t).set({ archivedAt: world.clock.now() }));
      }
      const { answer } = await asGuest(world, person, isIdentityRight ? {} : { name: '李四' });
      const expected = isIdentityRight
        ? cards === 'ONLINE'
          ? 'CardsFound'
          : 'NoRecord'
        : 'IdentityMismatch';
      expect([isIdentityRight, cards, answer.__typename]).toEqual([isIdentityRight, cards, expected]);
    }
  });

  it('A3: five mismatches a day for an identity, real or not, from whatever address; C2: but not for its own device', async () => {
    const world = await openWorld(open);
    const person = await aTraveller(world);
    expect((await asGuest(world, person, {}, 'at home')).answer.__typename).toBe('NoRecord');
    for (let n = 0; n < LIMITS.mismatchesADay; n += 1) {
      const stranger = { name: '李四', phoneNumber: `1390000000${n}` };
      const { answer } = await asGuest(world, person, stranger, 'x'.repeat(n + 1));
      expect(answer.__typename).toBe('IdentityMismatch');
    }
    await expect(asGuest(world, person, { phoneNumber: '13900000006' }, 'sixth')).rejects.toThrow(
      'Throttled',
    );
    expect((await asGuest(world, person, {}, 'at home')).answer.__typename).toBe('NoRecord');
  });

  it('A6: twenty look-ups side by side are five guesses', async () => {
    const world = await openWorld(open);
    const person = await aTraveller(world);
    const guesses = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const phoneNumber = `139000001${String(n).padStart(2, '0')}`;
        const typed = { idNumber: person.idNumber, phoneNumber };
        const caller = callerAt('a');
        const asked = await codeOf(world, caller, { purpose: 'LOOK_UP', ...typed }).catch(() => null);
        return asked && { ...typed, challengeId: asked.challengeId };
      }),
    );
    const asked = guesses.filter((guess) => guess !== null);
    const codes = new Map(
      world.sms.delivered.map(({ phoneNumber, body }) => [phoneNumber, /\d{6}/.exec(body)![0]]),
    );
    const answers = await Promise.all(
      asked.map((guess) =>
        lookUp(world.services, callerAt('a'), null, {
          ...guess,
          code: codes.get(guess.phoneNumber)!,
          name: '李四',
          publicComputer: false,
        }),
      ),
    );
    expect(asked.length).toBe(LIMITS.sends.perIdentityADay);
    expect(answers.filter(({ answer }) => answer.__typename === 'IdentityMismatch')).toHaveLength(5);
    expect(answers.filter(({ answer }) => answer.__typename === 'Throttled')).toHaveLength(5);
  });

  it('A7: a passport number can only narrow', async () => {
    const world = await openWorld(open);
    const person = await aTraveller(world, { passport: 'E12345670' });
    const look = async (typed: Typed) => (await asGuest(world, person, typed)).answer;
    expect(await look({ passportNumber: 'E12345670' })).toMatchObject({ __typename: 'NoRecord' });
    expect(await look({ passportNumber: 'E87654321' })).toEqual({
      __typename: 'IdentityMismatch',
      check: ['NAME', 'ID_NUMBER', 'PASSPORT_NUMBER', 'PHONE_NUMBER'],
    });
    const wrongPhone = { passportNumber: 'E12345670', phoneNumber: '13900000008' };
    expect((await look(wrongPhone)).__typename).toBe('IdentityMismatch');
  });

  it('A8: what is archived, what belongs to another and what never was are the same', async () => {
    const world = await openWorld(open);
    const [person, other] = [await aTraveller(world), await aTraveller(world)];
    await submit(world, person, 'EX2024030711111');
    await submit(world, other, 'EX2024030722222');
    const narrowed = async (cardNumber: string) => {
      const { answer } = await asGuest(world, person, { cardNumber });
      return 'endsAt' in answer ? { ...answer, endsAt: null } : answer;
    };
    expect((await narrowed('EX2024030711111')).__typename).toBe('CardsFound');
    const none = await narrowed('EX2024030733333');
    expect(none).toMatchObject({ __typename: 'NoRecord', archivedCount: null });
    expect(await narrowed('EX2024030722222')).toEqual(none);
    const t = world.database.tables.cards;
    await world.database.write((tx) => tx.update(t).set({ archivedAt: world.clock.now() }));
    expect(await narrowed('EX2024030711111')).toEqual(none);
  });

  it('A8: how many are archived is told to their owner at L3 only, not to who else is signed in', async () => {
    const world = await openWorld(open);
    const [person, other] = [await aTraveller(world), await aTraveller(world)];
    await submit(world, person, 'EX2024030711111');
    const t = world.database.tables.cards;
    await world.database.write((tx) => tx.update(t).set({ archivedAt: world.clock.now() }));
    const told = async (whom: Person, viewer: Viewer) => (await asGuest(world, whom, {}, 'a', viewer)).answer;
    expect(await told(person, viewerAs(person.id, 'L3'))).toMatchObject({ archivedCount: 1 });
    expect(await told(person, viewerAs(person.id, 'L2'))).toMatchObject({ archivedCount: null });
    expect(await told(other, viewerAs(person.id, 'L3'))).toMatchObject({ archivedCount: null });
  });

  it('A9: every mismatch counts towards an alarm', async () => {
    const world = await openWorld(open);
    const count = async () =>
      (await metrics.getSingleMetric('exit_card_identity_mismatches_total')!.get()).values[0]?.value ?? 0;
    const before = await count();
    await asGuest(world, await aTraveller(world), { name: '李四' });
    expect(await count()).toBe(before + 1);
  });

  it('B6: a code that was replaced while the register did not answer is not given back', async () => {
    const world = await openWorld(open);
    const person = await aTraveller(world);
    const caller = callerAt('a');
    const who = { idNumber: person.idNumber, phoneNumber: person.phone };
    const first = await codeOf(world, caller, { purpose: 'LOOK_UP', ...who });
    const input = { ...who, ...first, name: person.name, publicComputer: false };
    const identityRegister: IdentityRegister = {
      async match() {
        world.clock.advance({ minutes: 1 });
        await codeOf(world, caller, { purpose: 'LOOK_UP', ...who });
        return { outcome: 'UNAVAILABLE', retryAfterSeconds: 1 };
      },
    };
    const down = await lookUp({ ...world.services, identityRegister }, caller, null, input);
    expect(down.answer.__typename).toBe('VerifierUnavailable');
    const { answer } = await lookUp(world.services, caller, null, input);
    expect(answer.__typename).toBe('CodeInvalid');
  });

  it('a register that does not answer is no mismatch, and the code is good for another try', async () => {
    const world = await openWorld(open);
    const person = await aTraveller(world);
    const input = {
      name: person.name,
      idNumber: person.idNumber,
      phoneNumber: person.phone,
      publicComputer: false,
    };
    const challenge = await codeOf(world, callerAt('a'), { purpose: 'LOOK_UP', ...input });
    const look = () => lookUp(world.services, callerAt('a'), null, { ...input, ...challenge });
    world.register.isDown = true;
    for (let n = 0; n < 7; n += 1) expect((await look()).answer.__typename).toBe('VerifierUnavailable');
    world.register.isDown = false;
    expect((await look()).answer.__typename).toBe('NoRecord');
    expect((await look()).answer).toEqual({ __typename: 'CodeInvalid', triesLeft: 0 });
  });

  it.each([
    ['阿卜杜·热合曼', '阿卜杜・热合曼'],
    ['阿卜杜·热合曼', ' 阿卜杜•热合曼 '],
    ['王䶮', '王　䶮'],
    ['𠮷田', '𠮷​田'],
    ['Müller Anna', 'MÜLLER  ANNA'],
  ])('L2: %s may be typed as %s', async (name, typed) => {
    const world = await openWorld(open);
    const person = await aTraveller(world, { name });
    expect((await asGuest(world, person, { name: typed })).answer.__typename).toBe('NoRecord');
  });

  it('F10: faults of form name the fields and repeat nothing', async () => {
    const { services, logged } = await openWorld(open);
    const canary = 'CANARY7';
    const { answer } = await lookUp(services, callerAt('a'), null, {
      challengeId: canary,
      code: canary,
      name: '\u{e000}CANARY7',
      idNumber: canary,
      passportNumber: canary,
      phoneNumber: canary,
      cardNumber: canary,
      publicComputer: false,
    });
    expect(answer).toMatchObject({
      problems: ['CODE', 'CARD_NUMBER', 'NAME', 'ID_NUMBER', 'PHONE_NUMBER', 'PASSPORT_NUMBER'].map(
        (field) => ({
          field,
        }),
      ),
    });
    expect(JSON.stringify([answer, logged])).not.toContain(canary);
  });
});
