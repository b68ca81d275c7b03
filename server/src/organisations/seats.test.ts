import type { SeatRole } from '@exit-card/shared/delegation';
import { expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson, type Person } from '../testing/people.ts';
import { provenAs, viewerAs } from '../testing/planted-cards.ts';
import { anOrganisation, aSeat } from '../testing/planted-grants.ts';
import { openWorld } from '../testing/world.ts';
import { acceptSeat } from './accept-seat.ts';
import { closeOrganisation } from './change-organisation.ts';
import { endSeat } from './end-seat.ts';
import { endSeatsInTime } from './end-seats-in-time.ts';
import { giveSeat } from './give-seat.ts';
import { findOwnOrganisation, ownOrganisation, ownSeats, seatsOf } from './own-organisations.ts';

const NOT_FOUND = expect.objectContaining({ code: 'NOT_FOUND', parameters: {} });
const CHANGED = { __typename: 'OrganisationChanged' };
const refused = (reason: string) => ({ __typename: 'OrganisationRefused', reason });

onBothEngines((open) => {
  /** 苏文博 administers an organisation, 唐婉清 is an agent, 邓凯 is not in it. */
  async function anOffice() {
    const world = await openWorld(open);
    const { database, services } = world;
    const [su, tang, deng] = await Promise.all(
      ['苏文博', '唐婉清', '邓凯'].map((name) => aPerson(database, services.vault, { name })),
    );
    const orgId = await anOrganisation(database, { registeredBy: su!.id });
    const adminSeat = await aSeat(database, { orgId, applicantId: su!.id, role: 'ADMIN' });
    const agentSeat = await aSeat(database, { orgId, applicantId: tang!.id });
    const seats = { adminSeat, agentSeat };
    const people = { su: su!, tang: tang!, deng: deng! };
    const gift = (person: Pick<Person, 'name' | 'idNumber'>, role: SeatRole = 'AGENT') => ({
      organisationId: orgId,
      person: { name: person.name, idNumber: person.idNumber },
      role,
      lastDay: '2024-04-10' as const,
    });
    const offered = async (viewer: Viewer) =>
      (await ownSeats(services, viewer)).filter(({ isOffer }) => isOffer).map(({ id }) => id);
    const told = async (person: Person) => {
      const { notifications: n } = database.tables;
      const rows = await database.read.select().from(n);
      return rows.filter((row) => row.recipientApplicantId === person.id).map(({ kind }) => kind);
    };
    return { ...world, orgId, ...seats, ...people, admin: provenAs(su!.id), gift, offered, told };
  }

  it('G10: an offered seat holds once the person accepts, and not before', async () => {
    const { services, orgId, admin, deng, gift, offered, told, clock } = await anOffice();
    expect(await giveSeat(services, admin, gift(deng))).toMatchObject(CHANGED);
    const agent = provenAs(deng.id);
    expect(await findOwnOrganisation(services, agent, orgId)).toBeUndefined();
    expect(await told(deng)).toEqual(['SEAT_GIVEN']);
    const [offer] = await offered(agent);
    expect(await acceptSeat(services, agent, offer!)).toMatchObject(CHANGED);
    expect(await ownOrganisation(services, agent, orgId)).toMatchObject({ seat: { role: 'AGENT' } });
    await expect(acceptSeat(services, agent, offer!)).rejects.toEqual(NOT_FOUND);
    clock.moveTo('2024-04-11T00:00:00+08:00');
    expect(await findOwnOrganisation(services, agent, orgId)).toBeUndefined();
  });

  it('G10: nobody accepts an offer to somebody else, or one that was taken back', async () => {
    const { services, admin, deng, tang, gift, offered } = await anOffice();
    await giveSeat(services, admin, gift(deng, 'ADMIN'));
    const [offer] = await offered(provenAs(deng.id));
    await expect(acceptSeat(services, provenAs(tang.id), offer!)).rejects.toEqual(NOT_FOUND);
    await expect(endSeat(services, provenAs(tang.id), offer!)).rejects.toEqual(NOT_FOUND);
    await expect(acceptSeat(services, provenAs(deng.id), 'none')).rejects.toEqual(NOT_FOUND);
    await endSeat(services, admin, offer!);
    await expect(acceptSeat(services, provenAs(deng.id), offer!)).rejects.toEqual(NOT_FOUND);
  });

  it('S4.4: whoever does not do it hears of it, once: a seat taken up, declined, given up, an offer taken back', async () => {
    const { services, admin, su, deng, gift, offered, told } = await anOffice();
    const agent = provenAs(deng.id);
    const offer = async () => {
      await giveSeat(services, admin, gift(deng));
      return (await offered(agent))[0]!;
    };
    await endSeat(services, admin, await offer());
    expect(await told(deng)).toEqual(['SEAT_GIVEN', 'SEAT_WITHDRAWN']);
    await endSeat(services, agent, await offer());
    await acceptSeat(services, agent, await offer());
    const [seat] = await ownSeats(services, agent);
    await endSeat(services, agent, seat!.id);
    await expect(endSeat(services, agent, seat!.id)).rejects.toEqual(NOT_FOUND);
    expect((await told(su)).sort()).toEqual(['SEAT_DECLINED', 'SEAT_GIVEN_UP', 'SEAT_TAKEN']);
    expect((await told(deng)).filter((kind) => kind !== 'SEAT_GIVEN')).toEqual([
      'SEAT_WITHDRAWN',
      'SEAT_ENDED',
    ]);
  });

  it('A1: says the same of somebody known, of a wrong name and of nobody, and shows them alike', async () => {
    const { services, admin, deng, gift, offered } = await anOffice();
    const people = [
      deng,
      { name: '张伟', idNumber: deng.idNumber },
      { name: '邓凯', idNumber: '110101198001010016' },
    ];
    const answers: unknown[] = [];
    for (const person of people) {
      const answer = await giveSeat(services, admin, gift(person));
      answers.push(JSON.stringify(answer));
    }
    expect(new Set(answers).size).toBe(1);
    const organisation = await ownOrganisation(services, admin, gift(deng).organisationId);
    const offers = (await seatsOf(services, organisation)).filter(({ isOffer }) => isOffer);
    const shown = offers.map(({ id: _, personName: __, ...offer }) => JSON.stringify(offer));
    expect([shown.length, new Set(shown).size]).toEqual([3, 1]);
    expect(offers.map(({ personName }) => personName).toSorted()).toEqual(['张伟', '邓凯', '邓凯']);
    // Only the one that names the person rightly is there to be accepted.
    expect(await offered(provenAs(deng.id))).toHaveLength(1);
  });

  it('is an administrator’s to give: at most a year, and twenty offers at once', async () => {
    const { services, admin, tang, deng, gift, database } = await anOffice();
    expect(await giveSeat(services, provenAs(tang.id), gift(deng))).toEqual(refused('NOT_ADMIN'));
    for (const lastDay of ['2024-03-10', '2025-03-12'] as const)
      expect(await giveSeat(services, admin, { ...gift(deng), lastDay })).toEqual(refused('PERIOD'));
    expect(await giveSeat(services, admin, gift({ name: '', idNumber: '1' }))).toMatchObject({
      __typename: 'InvalidInput',
    });
    for (let i = 0; i < 20; i += 1) await giveSeat(services, admin, gift(deng));
    expect(await giveSeat(services, admin, gift(deng))).toEqual(refused('SEAT_EXISTS'));
    await expect(giveSeat(services, provenAs(deng.id), gift(tang))).rejects.toEqual(NOT_FOUND);
    await database.write((tx) => tx.update(database.tables.organisations).set({ status: 'PENDING' }));
    expect(await giveSeat(services, admin, gift(deng))).toEqual(refused('NOT_VERIFIED'));
  });

  it('G17: does nothing before the second factor is proven', async () => {
    const { services, su, deng, gift, adminSeat, orgId } = await anOffice();
    const unproven = viewerAs(su.id, 'L3');
    const stepUp = expect.objectContaining({ code: 'STEP_UP_REQUIRED', parameters: { factor: 'TOTP' } });
    for (const work of [
      () => giveSeat(services, unproven, gift(deng)),
      () => endSeat(services, unproven, adminSeat),
      () => acceptSeat(services, unproven, 'none'),
      () => closeOrganisation(services, unproven, orgId),
    ])
      await expect(async () => work()).rejects.toEqual(stepUp);
  });

  it('never loses its last administrator', async () => {
    const { services, admin, su, deng, gift, adminSeat, offered } = await anOffice();
    expect(await endSeat(services, admin, adminSeat)).toEqual(refused('LAST_ADMIN'));
    await giveSeat(services, admin, gift(su, 'AGENT'));
    const [stepDown] = await offered(admin);
    expect(await acceptSeat(services, admin, stepDown!)).toEqual(refused('LAST_ADMIN'));
    await giveSeat(services, admin, gift(deng, 'ADMIN'));
    await acceptSeat(services, provenAs(deng.id), (await offered(provenAs(deng.id)))[0]!);
    expect(await endSeat(services, admin, adminSeat)).toMatchObject(CHANGED);
  });

  it('keeps one of two administrators who leave at the same moment', async () => {
    const { services, database, admin, orgId, adminSeat, deng } = await anOffice();
    const other = await aSeat(database, { orgId, applicantId: deng.id, role: 'ADMIN' });
    const answers = await Promise.all([
      endSeat(services, admin, adminSeat),
      endSeat(services, provenAs(deng.id), other),
    ]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'OrganisationChanged',
      'OrganisationRefused',
    ]);
  });

  it('G5: ends at the next request, by an administrator or by the person, who is told', async () => {
    const { services, admin, tang, agentSeat, orgId, told } = await anOffice();
    expect(await findOwnOrganisation(services, provenAs(tang.id), orgId)).toBeDefined();
    await endSeat(services, admin, agentSeat);
    expect(await findOwnOrganisation(services, provenAs(tang.id), orgId)).toBeUndefined();
    expect(await told(tang)).toEqual(['SEAT_ENDED']);
    expect(await ownSeats(services, provenAs(tang.id))).toMatchObject([
      { isLive: false, endReason: 'ENDED_BY_ADMIN' },
    ]);
    await expect(endSeat(services, admin, agentSeat)).rejects.toEqual(NOT_FOUND);
  });

  it('G6: shows all seats to an administrator and their own to an agent', async () => {
    const { services, admin, tang, orgId } = await anOffice();
    const seen = async (viewer: Viewer) =>
      (await seatsOf(services, await ownOrganisation(services, viewer, orgId))).length;
    expect([await seen(admin), await seen(provenAs(tang.id))]).toEqual([2, 1]);
  });

  it('says a week before the end that a seat ends, and then that it has, each once', async () => {
    const { services, database, clock, orgId, deng, told } = await anOffice();
    await aSeat(database, { orgId, applicantId: deng.id, validTo: new Date('2024-03-31T00:00:00+08:00') });
    const sweepAt = async (instant: string) => {
      clock.moveTo(instant);
      await endSeatsInTime(services);
      await endSeatsInTime(services);
      return told(deng);
    };
    expect(await sweepAt('2024-03-23T23:59:59+08:00')).toEqual([]);
    expect(await sweepAt('2024-03-24T00:00:00+08:00')).toEqual(['SEAT_ENDING']);
    expect(await sweepAt('2024-03-31T00:00:00+08:00')).toEqual(['SEAT_ENDING', 'SEAT_ENDED']);
    const [seat] = await ownSeats(services, provenAs(deng.id));
    expect(seat).toMatchObject({ endReason: 'EXPIRED', endedAt: new Date('2024-03-31T00:00:00+08:00') });
  });

  it('G5: closing ends every seat and offer for good', async () => {
    const { services, admin, orgId, tang, deng, gift, offered } = await anOffice();
    await giveSeat(services, admin, gift(deng));
    expect(await closeOrganisation(services, provenAs(tang.id), orgId)).toEqual(refused('NOT_ADMIN'));
    expect(await closeOrganisation(services, admin, orgId)).toMatchObject({
      organisation: { status: 'CLOSED' },
    });
    for (const viewer of [admin, provenAs(tang.id)])
      expect(await findOwnOrganisation(services, viewer, orgId)).toBeUndefined();
    expect(await offered(provenAs(deng.id))).toEqual([]);
  });

  it('G5: one that is suspended is not closed, to be registered anew', async () => {
    const { services, database, admin, orgId } = await anOffice();
    await database.write((tx) => tx.update(database.tables.organisations).set({ status: 'SUSPENDED' }));
    expect(await closeOrganisation(services, admin, orgId)).toEqual(refused('NOT_ALLOWED_NOW'));
    expect(await ownOrganisation(services, admin, orgId)).toMatchObject({ status: 'SUSPENDED' });
  });
});
