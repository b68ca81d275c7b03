import { describe, expect, it } from 'vitest';
import { countStatements } from '../db/statements.ts';
import { deliverDue } from '../notifications/deliver.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { firstUseOf } from '../testing/signed-in.ts';
import { callerAt, codeOf, openWorld, type World } from '../testing/world.ts';
import { openAccount } from './account.store.ts';
import { LIMITS } from './limits.ts';
import { newCode } from './one-time-code.ts';
import type { CodeRequest } from './request-code.ts';
import { requestCode } from './request-code.ts';

const UNKNOWN = '110105199003070012';

onBothEngines((open) => {
  const withAccount = async (world: World) => {
    const { database, services, clock } = world;
    const person = await aPerson(database, services.vault);
    await database.write((tx) =>
      openAccount(
        tx,
        database.tables,
        services.vault,
        { applicantId: person.id, phoneNumber: person.phone },
        clock.realNow(),
      ),
    );
    return person;
  };
  const observed = async ({ services, cryptoCalls }: World, device: string, request: CodeRequest) => {
    cryptoCalls();
    const { result, statements } = await countStatements(() =>
      requestCode(services, callerAt(device), request),
    );
    return { answer: { ...result, challengeId: '' }, statements, calls: cryptoCalls() };
  };

  it('A1: asking for a code tells nothing about who is known: same answer, same statements, same hashing', async () => {
    const world = await openWorld(open);
    const known = await withAccount(world);
    const elsewhere = '13900000001';
    const signIn = await observed(world, 'a', { purpose: 'SIGN_IN', idNumber: known.idNumber });
    expect(await observed(world, 'b', { purpose: 'SIGN_IN', idNumber: UNKNOWN })).toEqual(signIn);

    const ask = (idNumber: string, phoneNumber: string) =>
      observed(world, 'c', { purpose: 'LOOK_UP', idNumber, phoneNumber });
    const right = await ask(known.idNumber, known.phone);
    expect(await ask(known.idNumber, elsewhere)).toEqual(right);
    expect(await ask(UNKNOWN, '13900000002')).toEqual(right);
  });

  it('A1: throttling tells nothing either: sign-in and look-up do not see each other', async () => {
    const world = await openWorld(open);
    const { idNumber, phone: phoneNumber } = await withAccount(world);
    await requestCode(world.services, callerAt('a'), { purpose: 'SIGN_IN', idNumber });
    const lookUp = { purpose: 'LOOK_UP', idNumber: UNKNOWN, phoneNumber } as const;
    expect(await requestCode(world.services, callerAt('a'), lookUp)).toMatchObject({
      __typename: 'CodeSent',
    });
    for (const id of [idNumber, UNKNOWN.replace(/2$/, '3')]) {
      const ask = () => requestCode(world.services, callerAt('b'), { purpose: 'SIGN_IN', idNumber: id });
      world.clock.advance({ hours: 2 });
      expect((await ask()).__typename).toBe('CodeSent');
      expect(await ask()).toEqual({ __typename: 'Throttled', retryAfterSeconds: 60 });
    }
  });

  it('a code for nobody is withheld, and its text is not kept', async () => {
    const { services, sms, database } = await openWorld(open);
    await requestCode(services, callerAt('a'), { purpose: 'SIGN_IN', idNumber: UNKNOWN });
    const rows = await database.read.select().from(database.tables.outboxMessages);
    expect(rows).toMatchObject([{ state: 'WITHHELD', bodyCipher: null }]);
    expect(sms.delivered).toEqual([]);
  });

  it('A4: one phone may ask for ten identities a day', async () => {
    const { services, clock } = await openWorld(open);
    const ask = (n: number) =>
      requestCode(services, callerAt('a'), {
        purpose: 'LOOK_UP',
        idNumber: `1101051990030701${String(n).padStart(2, '0')}`.slice(0, 18),
        phoneNumber: '13900000001',
      });
    for (let n = 0; n < LIMITS.identitiesPerPhoneADay; n += 1) {
      expect((await ask(n)).__typename).toBe('CodeSent');
      clock.advance({ hours: 1 });
    }
    expect((await ask(11)).__typename).toBe('Throttled');
    clock.advance({ hours: 24 });
    expect((await ask(12)).__typename).toBe('CodeSent');
  });

  describe('B6: a phone is not bombed', () => {
    const ask = ({ services }: World, device = 'a', idNumber = UNKNOWN, phoneNumber = '13900000001') =>
      requestCode(services, callerAt(device), { purpose: 'LOOK_UP', idNumber, phoneNumber });

    it('B6: one in sixty seconds, five in an hour, ten in a day, whoever asks', async () => {
      const world = await openWorld(open);
      expect((await ask(world)).__typename).toBe('CodeSent');
      world.clock.advance({ seconds: 59 });
      expect(await ask(world, 'b')).toEqual({ __typename: 'Throttled', retryAfterSeconds: 1 });
      for (let n = 0; n < 4; n += 1) {
        world.clock.advance({ seconds: 61 });
        expect((await ask(world, `c${n}`)).__typename).toBe('CodeSent');
      }
      world.clock.advance({ minutes: 2 });
      expect((await ask(world)).__typename).toBe('Throttled');
      for (let n = 0; n < 5; n += 1) {
        world.clock.advance({ hours: 1 });
        expect((await ask(world)).__typename).toBe('CodeSent');
      }
      world.clock.advance({ hours: 2 });
      expect((await ask(world)).__typename).toBe('Throttled');
    });

    it('B6: a signed-in person has a minute between confirmations too, and is told; look-ups do not count', async () => {
      const world = await openWorld(open);
      const { idNumber, phone: phoneNumber } = await withAccount(world);
      const confirm = () => requestCode(world.services, callerAt('a'), { purpose: 'STEP_UP', idNumber });
      await requestCode(world.services, callerAt('b'), { purpose: 'LOOK_UP', idNumber, phoneNumber });
      expect((await confirm()).__typename).toBe('CodeSent');
      expect(await confirm()).toEqual({ __typename: 'Throttled', retryAfterSeconds: 60 });
      for (let n = 0; n < 4; n += 1) {
        world.clock.advance({ seconds: 61 });
        expect((await confirm()).__typename).toBe('CodeSent');
      }
      world.clock.advance({ minutes: 2 });
      expect((await confirm()).__typename).toBe('Throttled');
    });

    it('B6: fifty at once are one', async () => {
      const world = await openWorld(open);
      await ask(world);
      world.clock.advance({ seconds: 61 });
      const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(world, `d${n}`)));
      expect(answers.filter(({ __typename }) => __typename === 'CodeSent')).toHaveLength(1);
    });

    it('B6: all kinds together send at most ten a day, and nobody is told', async () => {
      const world = await openWorld(open);
      const { idNumber, phone: phoneNumber } = await withAccount(world);
      for (let n = 0; n < 10; n += 1) {
        world.clock.advance({ hours: 1 });
        await codeOf(world, callerAt('a'), { purpose: 'LOOK_UP', idNumber, phoneNumber });
      }
      const before = world.sms.delivered.length;
      const answer = await requestCode(world.services, callerAt('a'), { purpose: 'SIGN_IN', idNumber });
      expect(answer.__typename).toBe('CodeSent');
      expect([before, world.sms.delivered.length]).toEqual([10, 10]);
    });

    it.each([
      [false, 'SIGN_IN'],
      [false, 'STEP_UP'],
      [true, 'STEP_UP'],
    ] as const)(
      'C2: strangers’ look-ups do not use up what a known device, or one that is signed in, is sent (public: %s, %s)',
      async (publicComputer, purpose) => {
        const world = await openWorld(open);
        const { services, sms, clock } = world;
        const person = await aPerson(world.database, services.vault);
        const { session } = await firstUseOf(world, person, 'home', publicComputer);
        for (let n = 0; n < LIMITS.sends.perPhoneADay; n += 1) {
          clock.advance({ hours: 1 });
          await ask(world, 'stranger', UNKNOWN, person.phone);
        }
        await deliverDue(services);
        const before = sms.delivered.length;
        const request = { purpose, idNumber: person.idNumber };
        const owner = callerAt('home', purpose === 'STEP_UP' ? session : null);
        expect((await requestCode(services, owner, request)).__typename).toBe('CodeSent');
        await deliverDue(services);
        expect(sms.delivered.length).toBe(before + 1);
        // The same from a device that is not known is withheld.
        clock.advance({ minutes: 2 });
        expect((await requestCode(services, callerAt('new'), request)).__typename).toBe('CodeSent');
        await deliverDue(services);
        expect(sms.delivered.length).toBe(before + 1);
      },
    );

    it('B6: the service sends no more than its budget of the day', async () => {
      const world = await openWorld(open);
      const { budgets } = world.database.tables;
      const id = `sends ${world.clock.realNow().toISOString().slice(0, 10)}`;
      const spent = { id, spent: LIMITS.sends.inAllADay, lastSpentAt: world.clock.realNow() };
      await world.database.write((tx) => tx.insert(budgets).values(spent));
      expect((await ask(world)).__typename).toBe('Throttled');
    });
  });

  it('a message holds the code, what it is for and how long it lasts; no name, number, status or link', async () => {
    const world = await openWorld(open);
    const person = await aPerson(world.database, world.services.vault);
    const { code } = await codeOf(world, callerAt('a'), {
      purpose: 'LOOK_UP',
      idNumber: person.idNumber,
      phoneNumber: person.phone,
    });
    const body = world.sms.delivered[0]!.body;
    expect(body).toContain(code);
    expect(body.replace(code, '')).toBe(
      '【出境登记卡】查询验证码：，5分钟内有效。工作人员不会向您索要验证码。',
    );
    const [row] = await world.database.read.select().from(world.database.tables.outboxMessages);
    expect(row).toMatchObject({ state: 'SENT', bodyCipher: null });
  });

  it('F10: a wrong field is named, never repeated', async () => {
    const { services } = await openWorld(open);
    const answer = await requestCode(services, callerAt('a'), {
      purpose: 'LOOK_UP',
      idNumber: '11010119900307canary',
      phoneNumber: 'canary',
    });
    expect(answer).toMatchObject({
      problems: [
        { field: 'ID_NUMBER', reason: 'CHARACTERS' },
        { field: 'PHONE_NUMBER', reason: 'CHARACTERS' },
      ],
    });
    expect(JSON.stringify(answer)).not.toMatch(/canary/i);
  });
});

it('B8: codes have six digits, and a thousand of them are not alike', () => {
  const codes = Array.from({ length: 1000 }, newCode);
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBeGreaterThan(980);
});
