import { beforeEach, expect, it, vi } from 'vitest';
import { countStatements } from '../db/statements.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { wholeFirstUseOf } from '../testing/signed-in.ts';
import { callerAt, codeOf, openWorld, type World } from '../testing/world.ts';
import { signInRefused } from './answer.ts';
import { LIMITS } from './limits.ts';
import { viewerOf } from './session.ts';
import { setPassword } from './set-password.ts';
import { signInWithCode } from './sign-in-with-code.ts';
import { signInWithPassword } from './sign-in-with-password.ts';

const verified = vi.hoisted(() => ({ hashes: [] as string[], meanwhile: async () => {} }));
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>();
  const verify = async (hash: string, password: string) => {
    verified.hashes.push(hash.split('$').slice(1, 4).join());
    await verified.meanwhile();
    return argon2.verify(hash, password);
  };
  return { ...argon2, verify };
});

const PASSWORD = '晴天 出门 看海 2024';

onBothEngines((open) => {
  beforeEach(() => {
    verified.hashes = [];
    verified.meanwhile = async () => {};
  });
  const ready = async () => {
    const world = await openWorld(open);
    const person = await aPerson(world.database, world.services.vault);
    const opened = await wholeFirstUseOf(world, person, PASSWORD);
    world.clock.advance({ minutes: 2 });
    return { world, person, opened };
  };
  const attempt = async (world: World, idNumber: string, password: string, device = 'stranger') => {
    const input = { idNumber, password, publicComputer: false };
    return signInWithPassword(world.services, callerAt(device), input);
  };
  const fail = async (world: World, idNumber: string, times: number) => {
    for (let n = 0; n < times; n += 1) await attempt(world, idNumber, `wrong password ${n}`, `device ${n}`);
  };

  it('signs in with the ID number and the password, typed on any keyboard', async () => {
    const { world, person } = await ready();
    const { answer, opened } = await attempt(world, person.idNumber, PASSWORD.replaceAll(' ', '　'));
    expect(answer).toMatchObject({ __typename: 'SignedIn', viewer: { assurance: 'L3' } });
    expect(opened?.session.applicantId).toBe(person.id);
  });

  it('C4: takes at sign-in every length that could be set, however it is typed', async () => {
    const world = await openWorld(open);
    const person = await aPerson(world.database, world.services.vault);
    const typed = '값'.normalize('NFD').repeat(200);
    await wholeFirstUseOf(world, person, typed);
    expect((await attempt(world, person.idNumber, typed)).answer.__typename).toBe('SignedIn');
  });

  it('C1: ten wrong passwords in a row from anywhere close the password, for everybody alike; the code still works', async () => {
    const { world, person } = await ready();
    const unknown = '110105199003070012';
    for (const idNumber of [person.idNumber, unknown]) {
      await fail(world, idNumber, LIMITS.password.inARow);
      expect((await attempt(world, idNumber, PASSWORD)).answer).toEqual({
        __typename: 'Throttled',
        retryAfterSeconds: LIMITS.day,
      });
    }
    const caller = callerAt('stranger');
    const challenge = await codeOf(world, caller, { purpose: 'SIGN_IN', idNumber: person.idNumber });
    const input = { ...challenge, idNumber: person.idNumber, publicComputer: false };
    world.clock.advance({ minutes: 1 });
    expect((await signInWithCode(world.services, caller, input)).answer.__typename).toBe('SignedIn');
    expect((await attempt(world, person.idNumber, PASSWORD)).answer.__typename).toBe('SignedIn');
  });

  it('C1: thirty guesses side by side are ten', async () => {
    const { world, person } = await ready();
    const guesses = Array.from({ length: 30 }, (_, n) =>
      attempt(world, person.idNumber, `guess number ${n}`),
    );
    const answers = (await Promise.all(guesses)).map(({ answer }) => answer.__typename);
    expect(answers.filter((name) => name === 'SignInRefused')).toHaveLength(LIMITS.password.inARow);
    expect(verified.hashes).toHaveLength(LIMITS.password.inARow);
  });

  it('C1: a hundred failures in a row close the password on known devices too', async () => {
    const { world, person } = await ready();
    const { lookUpAttempts } = world.database.tables;
    const identityHmac = world.services.vault.blindIndex('id-number', person.idNumber);
    const row = {
      kind: 'PASSWORD',
      identityHmac,
      phoneHmac: '',
      deviceHash: 'x',
      outcome: 'REFUSED' as const,
    };
    world.clock.advance({ days: 10 });
    const at = world.clock.realNow();
    const rows = Array.from({ length: LIMITS.password.inARowEver }, (_, n) => ({ ...row, id: `a${n}`, at }));
    await world.database.write((tx) => tx.insert(lookUpAttempts).values(rows));
    world.clock.advance({ days: 2 });
    expect((await attempt(world, person.idNumber, PASSWORD, 'home')).answer.__typename).toBe('Throttled');
  });

  it("C2: strangers' failures do not lock the owner's own device out", async () => {
    const { world, person } = await ready();
    await fail(world, person.idNumber, LIMITS.password.inARow);
    expect((await attempt(world, person.idNumber, PASSWORD)).answer.__typename).toBe('Throttled');
    expect((await attempt(world, person.idNumber, PASSWORD, 'home')).answer.__typename).toBe('SignedIn');
  });

  it('C3: unknown person, wrong password and no password are the same answer, statements and hashing', async () => {
    const { world, person } = await ready();
    const noPassword = await aPerson(world.database, world.services.vault);
    const observe = async (idNumber: string) => {
      verified.hashes = [];
      world.cryptoCalls();
      const { result, statements } = await countStatements(() =>
        attempt(world, idNumber, 'a wrong password'),
      );
      return { result, statements, calls: world.cryptoCalls(), hashes: verified.hashes };
    };
    const wrongPassword = await observe(person.idNumber);
    expect(wrongPassword.result).toEqual({ answer: signInRefused });
    expect(wrongPassword.hashes).toEqual(['argon2id,v=19,m=19456,t=2,p=1']);
    expect(await observe(noPassword.idNumber)).toEqual(wrongPassword);
    expect(await observe('110105199003070012')).toEqual(wrongPassword);
  });

  it('C8: a password that is replaced while it is compared signs nobody in', async () => {
    const { world, person, opened } = await ready();
    const caller = callerAt('home', opened.session);
    const viewer = viewerOf(opened.session)!;
    verified.meanwhile = async () => {
      const change = { newPassword: '雨天 在家 读书 2025' };
      const { answer } = await setPassword(world.services, caller, viewer, change);
      expect(answer.__typename).toBe('PasswordSet');
    };
    expect(await attempt(world, person.idNumber, PASSWORD)).toEqual({ answer: signInRefused });
  });

  it('C5: a password of a megabyte is refused before hashing', async () => {
    const { world, person } = await ready();
    const { answer } = await attempt(world, person.idNumber, 'x'.repeat(1_000_000));
    expect(answer).toEqual({
      __typename: 'InvalidInput',
      problems: [{ field: 'PASSWORD', reason: 'TOO_LONG' }],
    });
    expect(verified.hashes).toEqual([]);
  });
});
