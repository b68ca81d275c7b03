import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { firstUseOf } from '../testing/signed-in.ts';
import { openWorld } from '../testing/world.ts';
import { forgetTraces } from './forget-traces.store.ts';

onBothEngines((open) => {
  it('forgets codes and messages after a day, attempts and sessions after thirty, a device when its mark has expired', async () => {
    const world = await openWorld(open);
    const { services, database, clock } = world;
    await firstUseOf(world, await aPerson(database, services.vault));
    const { lookUpAttempts, budgets, oneTimeCodes, sessions, outboxMessages, knownDevices } = database.tables;
    const left = () =>
      Promise.all(
        [oneTimeCodes, outboxMessages, lookUpAttempts, sessions, budgets, knownDevices].map(
          async (table) => Number(await database.read.$count(table)) > 0,
        ),
      );
    clock.advance({ hours: 23 });
    await forgetTraces(services);
    expect(await left()).toEqual([true, true, true, true, true, true]);
    clock.advance({ hours: 2 });
    await forgetTraces(services);
    expect(await left()).toEqual([false, false, true, true, true, true]);
    clock.advance({ days: 30 });
    await forgetTraces(services);
    expect(await left()).toEqual([false, false, false, false, false, true]);
    clock.advance({ days: 370 });
    await forgetTraces(services);
    expect(await left()).toEqual([false, false, false, false, false, false]);
  });
});
