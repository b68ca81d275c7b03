import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { asked, askFor, CHILD, openAsking, storedGrant, TEENAGER, toldTo } from '../testing/asking.ts';
import { china } from '../testing/cases.ts';
import { type Open, onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import {
  aGuardianGrant,
  anEmployerGrant,
  anOrganisation,
  aProxyGrant,
  aSeat,
} from '../testing/planted-grants.ts';
import { ownGrant } from './own-grants.ts';
import { sweepGrants } from './sweep-grants.ts';

/** 宋一诺, who comes of age on 14 March 2024, with a mother and a father as guardians. */
async function openFamily(open: Open) {
  const world = await openAsking(open);
  const ward = await world.person(TEENAGER);
  const father = await world.person({ name: '宋强' });
  const validTo = china('2024-03-14 00:00');
  const [ofMother, ofFather] = await Promise.all(
    [world.mother, father].map(({ id: delegateApplicantId }) =>
      aGuardianGrant(world.database, { principalId: ward.id, delegateApplicantId, validTo }),
    ),
  );
  return { ...world, ward, father, ofMother: ofMother!, ofFather: ofFather! };
}

onBothEngines((open) => {
  describe('G3: at 00:00 of the 18th birthday', () => {
    it('what people read is right before anything was recorded', async () => {
      const family = await openFamily(open);
      const read = () => ownGrant(family.services, viewerAs(family.mother.id), family.ofMother.id);
      family.clock.moveTo('2024-03-13T23:59:59.999+08:00');
      expect(await read()).toMatchObject({ state: 'ACTIVE', openActions: ['resign'] });
      family.clock.moveTo('2024-03-14T00:00:00.000+08:00');
      expect(await read()).toMatchObject({
        ...{ state: 'ENDED', endReason: 'AGED_OUT', endedAt: china('2024-03-14 00:00') },
        openActions: [],
      });
    });

    it('the sweep records both ends at their time, and the former ward is told once of being of age', async () => {
      const family = await openFamily(open);
      family.clock.moveTo('2024-03-14T00:40:00+08:00');
      await sweepGrants(family.services);
      await sweepGrants(family.services);
      for (const { id } of [family.ofMother, family.ofFather])
        expect(await storedGrant(family, id)).toMatchObject({
          ...{ state: 'ENDED', endReason: 'AGED_OUT', endedAt: china('2024-03-14 00:00') },
        });
      expect((await toldTo(family, family.ward)).sort()).toEqual([
        'GRANT_ENDED',
        'GRANT_ENDED',
        'MAJORITY_REACHED',
      ]);
      expect(await toldTo(family, family.father)).toEqual(['GRANT_ENDED']);
      expect(await verifyChains(family.database)).toMatchObject({ broken: [] });
    });

    it('two servers that sweep at once record it once', async () => {
      const family = await openFamily(open);
      family.clock.moveTo('2024-03-14T00:40:00+08:00');
      await Promise.all([sweepGrants(family.services), sweepGrants(family.services)]);
      const { grantEvents: e } = family.database.tables;
      const events = await family.database.read
        .select()
        .from(e)
        .where(eq(e.grantId, family.ofMother.id))
        .orderBy(asc(e.seq));
      expect(events.map(({ action }) => action)).toEqual(['request', 'activate', 'expire']);
      expect(await toldTo(family, family.mother)).toEqual(['GRANT_ENDED']);
    });
  });

  it('seven days before its end both are told, once', async () => {
    const family = await openFamily(open);
    family.clock.moveTo('2024-03-06T23:59:59.999+08:00');
    await sweepGrants(family.services);
    expect(await toldTo(family, family.mother)).toEqual([]);
    family.clock.moveTo('2024-03-07T00:00:00+08:00');
    await sweepGrants(family.services);
    family.clock.moveTo('2024-03-10T00:00:00+08:00');
    await sweepGrants(family.services);
    expect(await toldTo(family, family.mother)).toEqual(['GRANT_ENDING']);
    expect(await toldTo(family, family.ward)).toEqual(['GRANT_ENDING', 'GRANT_ENDING']);
  });

  it('an organisation is told of a confirmation that it owes, its employee is not; without it the grant ends', async () => {
    const world = await openAsking(open);
    const employee = await world.person({ name: '郭晓岚' });
    const orgId = await anOrganisation(world.database, { registeredBy: world.mother.id });
    await aSeat(world.database, { orgId, applicantId: world.mother.id, role: 'ADMIN' });
    const { id } = await anEmployerGrant(world.database, {
      principalId: employee.id,
      delegateOrgId: orgId,
      confirmedUntil: china('2024-03-15 00:00'),
    });
    await sweepGrants(world.services);
    await sweepGrants(world.services);
    expect(await toldTo(world, world.mother)).toEqual(['GRANT_ENDING']);
    expect(await toldTo(world, employee)).toEqual([]);
    world.clock.moveTo('2024-03-15T09:00:00+08:00');
    await sweepGrants(world.services);
    expect(await storedGrant(world, id)).toMatchObject({
      ...{ state: 'ENDED', endReason: 'NOT_RECONFIRMED', endedAt: china('2024-03-15 00:00') },
    });
    expect(await toldTo(world, employee)).toEqual(['GRANT_ENDED']);
  });

  it('G8: a death and the end of an organisation end grants', async () => {
    const world = await openAsking(open);
    const { applicants, organisations } = world.database.tables;
    const principal = await world.person({ name: '梁启明' });
    const orgId = await anOrganisation(world.database, { registeredBy: world.mother.id });
    const proxy = await aProxyGrant(world.database, {
      principalId: principal.id,
      delegateApplicantId: world.mother.id,
    });
    const employee = await world.person({ name: '郭晓岚' });
    const employers = await anEmployerGrant(world.database, {
      principalId: employee.id,
      delegateOrgId: orgId,
    });
    await world.database.write(async (tx) => {
      await tx.update(applicants).set({ deceasedOn: '2024-03-10' }).where(eq(applicants.id, principal.id));
      await tx.update(organisations).set({ status: 'CLOSED' });
    });
    await sweepGrants(world.services);
    expect(await storedGrant(world, proxy.id)).toMatchObject({ endReason: 'PARTY_DECEASED' });
    expect(await storedGrant(world, employers.id)).toMatchObject({ endReason: 'ORGANISATION_ENDED' });
  });

  it('a request that nobody finished lapses at its time', async () => {
    const world = await openAsking(open);
    const id = await asked(askFor(world, CHILD));
    world.clock.moveTo('2024-04-12T09:00:00+08:00');
    expect(await ownGrant(world.services, world.viewer, id)).toMatchObject({
      ...{ state: 'LAPSED', endedAt: china('2024-04-11 00:00'), openActions: [] },
    });
    await sweepGrants(world.services);
    expect(await storedGrant(world, id)).toMatchObject({
      ...{ state: 'LAPSED', endedAt: china('2024-04-11 00:00'), endReason: null },
    });
  });
});
