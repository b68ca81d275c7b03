import { describe, expect, it } from 'vitest';
import type { Caller, Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { wholeFirstUseOf } from '../testing/signed-in.ts';
import { callerAt, openWorld, type World, wrong } from '../testing/world.ts';
import { checkFace } from './check-face.ts';
import { LIMITS } from './limits.ts';
import { findLiveSession } from './live-session.ts';
import { confirmSecondFactor, proveSecondFactor } from './prove-second-factor.ts';
import { findFactor, secretOf } from './second-factor.store.ts';
import { beginSecondFactor, ownSecondFactor } from './second-factor.ts';
import type { OpenedSession } from './session.store.ts';
import { viewerOf } from './session.ts';
import { setPassword } from './set-password.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { codeAt, stepAt } from './totp.ts';

const PASSWORD = '春雨 落在 江南 2024';

interface Here {
  readonly caller: Caller;
  readonly viewer: Viewer;
}
const as = ({ session }: OpenedSession): Here => ({
  caller: callerAt('home', session),
  viewer: viewerOf(session)!,
});

async function ready(open: Parameters<typeof openWorld>[0]) {
  const world = await openWorld(open);
  const person = await aPerson(world.database, world.services.vault);
  const opened = await wholeFirstUseOf(world, person, PASSWORD);
  const elsewhere = async (): Promise<Here> => {
    const input = { idNumber: person.idNumber, password: PASSWORD, publicComputer: false };
    return as((await signInWithPassword(world.services, callerAt('away'), input)).opened!);
  };
  return { world, person, opened, here: as(opened), elsewhere };
}

/** What the person's authenticator shows now. */
async function shown({ services, clock }: World, { accountId }: Viewer, away = 0): Promise<string> {
  const factor = await findFactor(services.database.read, services.database.tables, accountId);
  return codeAt(secretOf(services.vault, factor!), stepAt(clock.realNow()) + away);
}

const confirm = ({ services }: World, { caller, viewer }: Here, code: string) =>
  confirmSecondFactor(services, caller, viewer, code);
const prove = ({ services }: World, { caller, viewer }: Here, code: string) =>
  proveSecondFactor(services, caller, viewer, code);

async function enrolled(open: Parameters<typeof openWorld>[0]) {
  const before = await ready(open);
  const { world, here } = before;
  await beginSecondFactor(world.services, here.viewer);
  const { opened } = await confirm(world, here, await shown(world, here.viewer));
  return { ...before, opened: opened!, here: as(opened!) };
}

async function faultOf(work: Promise<unknown>) {
  const fault = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return fault instanceof Fault ? { code: fault.code, ...fault.parameters } : fault;
}

onBothEngines((open) => {
  describe('an authenticator', () => {
    it('C9: is in force once its first code is confirmed, which proves it too and ends other sessions', async () => {
      const { world, here, elsewhere } = await ready(open);
      const { services } = world;
      const other = await elsewhere();
      expect(await ownSecondFactor(services, here.viewer)).toEqual({
        enrolled: false,
        proven: false,
        needed: false,
      });
      const { secret, uri } = await beginSecondFactor(services, here.viewer);
      expect(uri).toContain(secret);
      expect((await ownSecondFactor(services, here.viewer)).enrolled).toBe(false);
      expect(await faultOf(prove(world, here, await shown(world, here.viewer)))).toEqual({
        code: 'CONFLICT',
      });

      const { answer, opened } = await confirm(world, here, await shown(world, here.viewer));
      expect(answer.__typename).toBe('SecondFactorProven');
      expect(await ownSecondFactor(services, as(opened!).viewer)).toMatchObject({
        enrolled: true,
        proven: true,
      });
      expect((await findLiveSession(services, opened!.token))?.secondFactorAt).toEqual(world.clock.realNow());
      expect(await faultOf(prove(world, other, await shown(world, here.viewer, 1)))).toEqual({
        code: 'UNAUTHENTICATED',
      });
      const { accessRecords } = world.database.tables;
      const actions = await world.database.read.select({ action: accessRecords.action }).from(accessRecords);
      expect(actions.map(({ action }) => action)).toContain('SET_SECOND_FACTOR');
    });

    it('C9: is set up and replaced only within ten minutes of a face check', async () => {
      const { world, here, elsewhere } = await enrolled(open);
      const face = { code: 'STEP_UP_REQUIRED', factor: 'FACE' };
      expect(await faultOf(beginSecondFactor(world.services, (await elsewhere()).viewer))).toEqual(face);
      world.clock.advance({ seconds: LIMITS.session.faceCheck });
      expect(await faultOf(beginSecondFactor(world.services, here.viewer))).toEqual(face);
    });

    it('C9: that is replaced opens nothing any more, here or elsewhere', async () => {
      const { world, here, elsewhere } = await enrolled(open);
      const { services } = world;
      world.clock.advance({ minutes: 1 });
      const other = await elsewhere();
      const raised = as((await prove(world, other, await shown(world, here.viewer))).opened!);
      const old = await shown(world, here.viewer, 1);
      const seen = await checkFace(services, here.caller, here.viewer, 'demo:pass');
      const back = as(seen.opened!);
      await beginSecondFactor(services, back.viewer);
      expect(await ownSecondFactor(services, back.viewer)).toMatchObject({ enrolled: false });
      const { sessions } = world.database.tables;
      const rows = await world.database.read.select({ at: sessions.secondFactorAt }).from(sessions);
      expect(rows.filter(({ at }) => at !== null)).toEqual([]);
      expect((await confirm(world, back, old)).answer.__typename).toBe('CodeInvalid');
      const done = await confirm(world, back, await shown(world, back.viewer));
      expect(done.answer.__typename).toBe('SecondFactorProven');
      expect(await faultOf(prove(world, raised, await shown(world, back.viewer, 1)))).toEqual({
        code: 'UNAUTHENTICATED',
      });
    });

    it('C9: raises the session that proves it, under a new token, and no other', async () => {
      const { world, here, elsewhere } = await enrolled(open);
      world.clock.advance({ minutes: 1 });
      const [one, two] = [await elsewhere(), await elsewhere()];
      expect((await ownSecondFactor(world.services, one.viewer)).proven).toBe(false);
      const { opened } = await prove(world, one, await shown(world, here.viewer));
      expect(opened!.session.secondFactorAt).toEqual(world.clock.realNow());
      expect((await ownSecondFactor(world.services, two.viewer)).proven).toBe(false);
      const { sessions } = world.database.tables;
      const rows = await world.database.read.select().from(sessions);
      const proven = rows.filter(
        ({ secondFactorAt, endedAt }) => secondFactorAt !== null && endedAt === null,
      );
      expect(proven.map(({ id }) => id).sort()).toEqual(
        [here.viewer.session.id, one.viewer.session.id].sort(),
      );
    });

    it('C9: a code is good once, also for an older one and for two at the same moment', async () => {
      const { world, here, elsewhere } = await enrolled(open);
      world.clock.advance({ minutes: 1 });
      const [one, two] = [await elsewhere(), await elsewhere()];
      const code = await shown(world, here.viewer);
      const both = await Promise.all([prove(world, one, code), prove(world, two, code)]);
      expect(both.map(({ answer }) => answer.__typename).sort()).toEqual([
        'CodeInvalid',
        'SecondFactorProven',
      ]);
      const earlier = await shown(world, here.viewer, -1);
      expect((await prove(world, two, earlier)).answer.__typename).toBe('CodeInvalid');
      const next = await shown(world, here.viewer, 1);
      expect((await prove(world, two, next)).answer.__typename).toBe('SecondFactorProven');
    });

    it('C9: five wrong codes close it for a quarter of an hour, also side by side', async () => {
      const { world, here, elsewhere } = await enrolled(open);
      world.clock.advance({ minutes: 1 });
      const other = await elsewhere();
      const code = wrong(await shown(world, here.viewer));
      const tries = await Promise.all(Array.from({ length: 8 }, () => prove(world, other, code)));
      const left = tries.flatMap(({ answer }) =>
        answer.__typename === 'CodeInvalid' ? [answer.triesLeft] : [],
      );
      expect(left.sort()).toEqual([0, 1, 2, 3, 4]);
      const right = await shown(world, here.viewer);
      expect((await prove(world, other, right)).answer).toEqual({
        __typename: 'Throttled',
        retryAfterSeconds: 900,
      });
      world.clock.advance({ minutes: 14 });
      await world.database.write((tx) =>
        tx.update(world.database.tables.sessions).set({ lastSeenAt: world.clock.realNow() }),
      );
      expect((await prove(world, other, await shown(world, here.viewer))).answer.__typename).toBe(
        'Throttled',
      );
      world.clock.advance({ minutes: 1 });
      expect((await prove(world, other, await shown(world, here.viewer))).answer.__typename).toBe(
        'SecondFactorProven',
      );
    });

    it('C8: a new password goes around no authenticator, and who is signed in elsewhere is out', async () => {
      const { world, person, here, elsewhere } = await enrolled(open);
      world.clock.advance({ minutes: 1 });
      const other = await elsewhere();
      const { opened: raised } = await prove(world, other, await shown(world, here.viewer));
      const newPassword = '雨天 在家 读书 2025';
      await setPassword(world.services, here.caller, here.viewer, { newPassword });
      expect(await findLiveSession(world.services, raised!.token)).toBeNull();
      const input = { idNumber: person.idNumber, password: newPassword, publicComputer: false };
      const { opened } = await signInWithPassword(world.services, callerAt('away'), input);
      expect(await ownSecondFactor(world.services, as(opened!).viewer)).toMatchObject({
        enrolled: true,
        proven: false,
      });
    });
  });
});
