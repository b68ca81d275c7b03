import type { OfficerRole } from '@exit-card/shared/officer';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { viewerOf } from '../applicants/session.ts';
import { countStatements } from '../db/statements.ts';
import { Fault } from '../fault.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { wholeFirstUseOf } from '../testing/signed-in.ts';
import { callerAt, openWorld, type World } from '../testing/world.ts';
import { authChecker } from './authorization.ts';
import { PUBLIC } from './public.ts';

const caller = callerAt('home');
const sessionCookie = { set: () => undefined, clear: () => undefined };

async function gate(world: World, viewer: Viewer | null, ...names: (OfficerRole | typeof PUBLIC)[]) {
  const context = { services: world.services, caller, viewer, sessionCookie, connection: null };
  try {
    return await authChecker({ root: {}, args: {}, context, info: null as never }, names);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { code: error.code, ...error.parameters };
  }
}

async function aVerifier(world: World): Promise<Viewer> {
  const { database, services } = world;
  const person = await aPerson(database, services.vault);
  const { session } = await wholeFirstUseOf(world, person, '春雨 落在 江南 2024');
  await database.write(async (tx) => {
    const officeId = newId();
    const texts = { name: '北京', nameEn: 'Beijing', province: '11', address: 'x', addressEn: 'x' };
    const office = { ...texts, hours: 'x', hoursEn: 'x', phone: '12367' };
    await tx.insert(database.tables.offices).values({ id: officeId, ...office });
    const officer = { applicantId: person.id, officeId, roles: ['GRANT_VERIFIER' as const] };
    await tx.insert(database.tables.officers).values({ id: newId(), ...officer });
  });
  return viewerOf(session)!;
}

const proven = (viewer: Viewer): Viewer => ({
  ...viewer,
  session: { ...viewer.session, secondFactorAt: viewer.session.createdAt },
});

onBothEngines((open) => {
  describe('the gate', () => {
    it('C9: opens an office to its holder with the second factor proven, and to nobody else', async () => {
      const world = await openWorld(open);
      const verifier = await aVerifier(world);
      expect(await gate(world, null, 'GRANT_VERIFIER')).toEqual({ code: 'UNAUTHENTICATED' });
      const stranger = { ...proven(verifier), applicantId: 'somebody else' };
      expect(await gate(world, stranger, 'GRANT_VERIFIER')).toEqual({ code: 'FORBIDDEN' });
      expect(await gate(world, proven(verifier), 'APPROVER', 'REVIEWER')).toEqual({ code: 'FORBIDDEN' });
      const stepUp = { code: 'STEP_UP_REQUIRED', factor: 'TOTP' };
      expect(await gate(world, verifier, 'GRANT_VERIFIER')).toEqual(stepUp);
      const lowered = { ...proven(verifier), assurance: 'L2' } as const;
      expect(await gate(world, lowered, 'GRANT_VERIFIER')).toEqual(stepUp);
      expect(await gate(world, proven(verifier), 'GRANT_VERIFIER', 'APPROVER')).toBe(true);
    });

    it('C9: an office that was taken away opens nothing at the next request', async () => {
      const world = await openWorld(open);
      const verifier = proven(await aVerifier(world));
      await world.database.write((tx) => tx.delete(world.database.tables.officers));
      expect(await gate(world, verifier, 'GRANT_VERIFIER')).toEqual({ code: 'FORBIDDEN' });
    });

    it('asks the database nothing where no role is named', async () => {
      const world = await openWorld(open);
      const viewer = await aVerifier(world);
      const { statements } = await countStatements(async () => {
        expect(await gate(world, viewer)).toBe(true);
        expect(await gate(world, null, PUBLIC)).toBe(true);
        expect(await gate(world, null)).toEqual({ code: 'UNAUTHENTICATED' });
      });
      expect(statements).toHaveLength(0);
    });
  });
});
