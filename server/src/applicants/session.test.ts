import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countStatements } from '../db/statements.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { firstUseOf } from '../testing/signed-in.ts';
import { callerAt, codeOf, openWorld } from '../testing/world.ts';
import { findLiveSession } from './live-session.ts';
import { lookUp } from './look-up.ts';
import {
  currentSession,
  endOtherSessions,
  endSession,
  keepSession,
  nameSession,
  ownSessions,
} from './own-sessions.ts';
import { viewerOf } from './session.ts';
import { signOut } from './sign-out.ts';

onBothEngines((open) => {
  const ready = async (publicComputer = false) => {
    const world = await openWorld(open);
    const person = await aPerson(world.database, world.services.vault);
    const opened = await firstUseOf(world, person, 'home', publicComputer);
    const viewer = viewerOf(opened.session)!;
    const live = () => findLiveSession(world.services, opened.token);
    return { world, person, opened, viewer, live };
  };

  it.each([
    [false, 15],
    [true, 5],
  ])('D4: ends after being idle (public computer %s: %i minutes)', async (publicComputer, minutes) => {
    const { world, live } = await ready(publicComputer);
    for (let n = 0; n < 3; n += 1) {
      world.clock.advance({ minutes: minutes - 1 });
      expect(await live()).not.toBeNull();
    }
    world.clock.advance({ minutes });
    expect(await live()).toBeNull();
  });

  it('D4: ends after eight hours whatever is done', async () => {
    const { world, live } = await ready();
    for (let n = 0; n < 47; n += 1) {
      world.clock.advance({ minutes: 10 });
      expect(await live()).not.toBeNull();
    }
    world.clock.advance({ minutes: 10 });
    expect(await live()).toBeNull();
  });

  it('D4: a guest look-up lasts ten minutes, whatever is done', async () => {
    const { world, person } = await ready();
    const who = { idNumber: person.idNumber, phoneNumber: person.phone };
    world.clock.advance({ minutes: 2 });
    const challenge = await codeOf(world, callerAt('guest'), { purpose: 'LOOK_UP', ...who });
    const input = { ...who, ...challenge, name: person.name, publicComputer: false };
    const { opened } = await lookUp(world.services, callerAt('guest'), null, input);
    world.clock.advance({ minutes: 9, seconds: 59 });
    expect(await findLiveSession(world.services, opened!.token)).toMatchObject({ kind: 'GUEST' });
    world.clock.advance({ seconds: 1 });
    expect(await findLiveSession(world.services, opened!.token)).toBeNull();
  });

  it('writes a sign of life every thirty seconds at most, and at once when asked to keep the session', async () => {
    const { world, viewer, live } = await ready();
    world.clock.advance({ seconds: 29 });
    expect((await countStatements(live)).statements).toHaveLength(1);
    const kept = await keepSession(world.services, viewer);
    expect(kept.lastSeenAt).toEqual(world.clock.realNow());
    expect(kept.idleEndsAt.getTime() - kept.lastSeenAt.getTime()).toBe(15 * 60_000);
  });

  it('D5: a stolen table opens nothing', async () => {
    const { world, opened } = await ready();
    const rows = await world.database.read.select().from(world.database.tables.sessions);
    expect(JSON.stringify(rows)).not.toContain(opened.token);
    expect(await findLiveSession(world.services, rows[0]!.tokenHash)).toBeNull();
  });

  it('D7: sessions are listed, named and ended, one or all others', async () => {
    const { world, person, viewer, opened } = await ready();
    const { services, clock } = world;
    clock.advance({ minutes: 2 });
    const phone = await firstUseOf(world, person, 'phone');
    clock.advance({ minutes: 2 });
    const office = await firstUseOf(world, person, 'office');
    await nameSession(services, viewer, { id: opened.session.id, name: ' 家里的\u0000电脑 ' });
    const listed = await ownSessions(services, viewer);
    expect(listed.map(({ deviceName, current }) => [deviceName, current])).toEqual([
      ['office', false],
      ['phone', false],
      ['家里的电脑', true],
    ]);
    await endSession(services, viewer, phone.session.id);
    expect(await findLiveSession(services, phone.token)).toBeNull();
    await endOtherSessions(services, viewer);
    expect(await findLiveSession(services, office.token)).toBeNull();
    expect((await currentSession(services, viewer)).current).toBe(true);
  });

  it("D7: somebody else's session is not found, like one that does not exist", async () => {
    const { world, opened } = await ready();
    const other = await firstUseOf(world, await aPerson(world.database, world.services.vault), 'other');
    const stranger = viewerOf(other.session)!;
    for (const id of [opened.session.id, 'nothing']) {
      await expect(endSession(world.services, stranger, id)).rejects.toThrow('NOT_FOUND');
      await expect(nameSession(world.services, stranger, { id, name: 'mine' })).rejects.toThrow('NOT_FOUND');
    }
    expect(await findLiveSession(world.services, opened.token)).not.toBeNull();
  });

  it('signing out ends the session and may be repeated', async () => {
    const { world, opened, live } = await ready();
    const caller = callerAt('home', opened.session);
    await signOut(world.services, caller);
    await signOut(world.services, caller);
    await signOut(world.services, callerAt('home'));
    expect(await live()).toBeNull();
  });

  it('D6: a session ends at the next request when its account is locked', async () => {
    const { world, live } = await ready();
    const { accounts } = world.database.tables;
    await world.database.write((tx) => tx.update(accounts).set({ status: 'LOCKED' }));
    expect(await live()).toBeNull();
  });

  it('D9: whatever else a cookie holds opens nothing and breaks nothing', async () => {
    const { world, opened } = await ready();
    const edited = fc.tuple(fc.nat({ max: 42 }), fc.constantFrom(...'abcXYZ019-_')).map(([at, letter]) => {
      const token = opened.token.slice(0, at) + letter + opened.token.slice(at + 1);
      return token === opened.token ? '' : token;
    });
    const cookie = fc.oneof(
      edited,
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.constant('x'.repeat(10_000)),
    );
    await fc.assert(
      fc.asyncProperty(cookie, async (token) => (await findLiveSession(world.services, token)) === null),
      { numRuns: 200 },
    );
  });
});
