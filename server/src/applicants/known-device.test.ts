import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { firstUseOf } from '../testing/signed-in.ts';
import { callerAt, codeOf, openWorld } from '../testing/world.ts';
import { lookUp } from './look-up.ts';

onBothEngines((open) => {
  it.each([
    [true, 0],
    [false, 2],
  ])(
    'C2: a device is known once it proved a person, unless it is public (%s: %i)',
    async (publicComputer, known) => {
      const world = await openWorld(open);
      const person = await aPerson(world.database, world.services.vault);
      await firstUseOf(world, person, 'one', publicComputer);
      world.clock.advance({ minutes: 2 });
      const who = { name: person.name, idNumber: person.idNumber, phoneNumber: person.phone };
      const caller = callerAt('another');
      const challenge = await codeOf(world, caller, { purpose: 'LOOK_UP', ...who });
      await lookUp(world.services, caller, null, { ...who, ...challenge, publicComputer });
      const marks = await world.database.read.select().from(world.database.tables.knownDevices);
      expect(marks.filter(({ deviceHash }) => !deviceHash.includes(':'))).toHaveLength(known);
    },
  );
});
