import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { firstUseOf, wholeFirstUseOf } from '../testing/signed-in.ts';
import { callerAt, openWorld } from '../testing/world.ts';
import { checkFace } from './check-face.ts';
import { findLiveSession } from './live-session.ts';
import { revealIdentity } from './reveal-identity.ts';
import { viewerOf } from './session.ts';
import { setPassword } from './set-password.ts';
import { nextStep } from './viewer.ts';

onBothEngines((open) => {
  const ready = async () => {
    const world = await openWorld(open);
    const person = await aPerson(world.database, world.services.vault);
    const opened = await firstUseOf(world, person);
    const viewer = viewerOf(opened.session)!;
    return { world, person, opened, viewer, caller: callerAt('home', opened.session) };
  };

  it('goes on where it was stopped: face, password, done', async () => {
    const { world, person, viewer } = await ready();
    expect([viewer.assurance, await nextStep(world.services, viewer)]).toEqual(['L2', 'FACE']);
    world.clock.advance({ days: 1 });
    const again = await wholeFirstUseOf(world, person, '晴天 出门 看海 2024');
    const after = viewerOf(again.session)!;
    expect(after.accountId).toBe(viewer.accountId);
    expect([after.assurance, await nextStep(world.services, after)]).toEqual(['L3', 'DONE']);
  });

  it('a failed face check leaves L2; the sixth of a day is not made; a check that is down does not count', async () => {
    const { world, caller, viewer } = await ready();
    const check = async (capture: string) =>
      (await checkFace(world.services, caller, viewer, capture)).answer;
    expect((await check('demo:down')).__typename).toBe('VerifierUnavailable');
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(await check('demo:fail')).toEqual({ __typename: 'FaceNotRecognised', triesLeft });
    expect((await check('demo:pass')).__typename).toBe('Throttled');
    expect(await nextStep(world.services, viewer)).toBe('FACE');
    world.clock.advance({ days: 1, seconds: 1 });
    expect((await check('demo:pass')).__typename).toBe('FacePassed');
  });

  it('D1: each rise gives a new token, and the old one is dead', async () => {
    const { world, caller, viewer, opened } = await ready();
    const { opened: seen } = await checkFace(world.services, caller, viewer, 'demo:pass');
    expect(await findLiveSession(world.services, opened.token)).toBeNull();
    expect(await findLiveSession(world.services, seen!.token)).toMatchObject({ assurance: 'L3' });
    const newPassword = { newPassword: '晴天 出门 看海 2024' };
    const risen = viewerOf(seen!.session)!;
    const { opened: set } = await setPassword(world.services, caller, risen, newPassword);
    expect(await findLiveSession(world.services, seen!.token)).toBeNull();
    expect(await findLiveSession(world.services, set!.token)).toMatchObject({ id: opened.session.id });
  });

  it('C8: a new password needs a fresh face check or the old password, and ends the other sessions', async () => {
    const { world, person } = await ready();
    world.clock.advance({ minutes: 2 });
    const opened = await wholeFirstUseOf(world, person, '晴天 出门 看海 2024');
    world.clock.advance({ minutes: 2 });
    const elsewhere = await firstUseOf(world, person, 'library', true);
    world.clock.advance({ minutes: 9 });
    const viewer = viewerOf(opened.session)!;
    const caller = callerAt('home', opened.session);
    const change = (currentPassword?: string) =>
      setPassword(world.services, caller, viewer, {
        newPassword: '雨天 在家 读书 2025',
        currentPassword: currentPassword ?? null,
      });
    await expect(change()).rejects.toThrow('STEP_UP_REQUIRED');
    expect((await change('not the old one')).answer.__typename).toBe('SignInRefused');
    const { answer, opened: renewed } = await change('晴天 出门 看海 2024');
    expect(answer.__typename).toBe('PasswordSet');
    expect(await findLiveSession(world.services, elsewhere.token)).toBeNull();
    expect(await findLiveSession(world.services, renewed!.token)).not.toBeNull();
  });

  it('the numbers in clear need L3 and leave a record', async () => {
    const { world, person, caller, viewer } = await ready();
    await expect(revealIdentity(world.services, caller, viewer)).rejects.toThrow('STEP_UP_REQUIRED');
    const { opened } = await checkFace(world.services, caller, viewer, 'demo:pass');
    expect(await revealIdentity(world.services, caller, viewerOf(opened!.session)!)).toEqual({
      idNumber: person.idNumber,
      phoneNumber: person.phone,
      passportNumber: null,
    });
    const records = await world.database.read.select().from(world.database.tables.accessRecords);
    expect(records.map(({ action }) => action)).toEqual([
      'VERIFY_IDENTITY',
      'VERIFY_IDENTITY',
      'REVEAL_IDENTITY',
    ]);
    expect(records.at(-1)?.fieldsRevealed).toEqual(['idNumber', 'phoneNumber']);
  });
});
