import { CONSENT_TEXT } from '@exit-card/shared/delegation';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { Fault } from '../fault.ts';
import {
  askByDeed,
  asked,
  askFor,
  CHILD,
  caller,
  EMPLOYEE,
  OLD_MAN,
  openAsking,
  storedGrant,
  toldTo,
} from '../testing/asking.ts';
import { china } from '../testing/cases.ts';
import { type Open, onBothEngines } from '../testing/engines.ts';
import { plantCard, viewerAs, withSecondFactor } from '../testing/planted-cards.ts';
import { anEmployerGrant, anOrganisation, aProxyGrant, aSeat } from '../testing/planted-grants.ts';
import { isEffective } from './effective.ts';
import { consentToGrant, doPlainly, narrowGrant, submitGrantEvidence } from './grant-doings.ts';
import { findHeldGrant } from './held-grants.store.ts';
import { grantsGiven, ownGrant } from './own-grants.ts';
import { requestEmployerGrants } from './request-employer-grants.ts';
import { sweepGrants } from './sweep-grants.ts';

/** An employee who was asked for consent by an agent. */
async function openOffice(open: Open) {
  const world = await openAsking(open);
  const { database, services } = world;
  const agent = withSecondFactor(world.viewer);
  const employee = await world.person(EMPLOYEE);
  const admin = await world.person({ name: '苏文博' });
  const orgId = await anOrganisation(database, { registeredBy: admin.id });
  await aSeat(database, { orgId, applicantId: agent.applicantId });
  await aSeat(database, { orgId, applicantId: admin.id, role: 'ADMIN' });
  await plantCard(database, { id: 'c', principalId: employee.id, submittedByOrgId: orgId }, [
    'submit',
    '2024-03-07 09:00',
  ]);
  const scopes = ['card:read' as const, 'card:detail' as const];
  const request = { organisationId: orgId, employees: [EMPLOYEE], scopes };
  const answer = await requestEmployerGrants(services, caller, agent, request);
  const id = 'rows' in answer ? answer.rows[0]!.grant!.id : '';
  world.clock.advance({ minutes: 1 });
  const viewer = viewerAs(employee.id, 'L3');
  const consent = (textVersion = CONSENT_TEXT) =>
    consentToGrant(services, caller, viewer, { grantId: id, scopes: ['card:read'], textVersion });
  const isOpen = async () => {
    const held = await findHeldGrant(database.read, database.tables, agent.applicantId, id);
    return held !== undefined && isEffective(held, services.clock.now());
  };
  const { consents } = database.tables;
  const consentsKept = () =>
    database.read.select().from(consents).where(eq(consents.principalId, employee.id));
  return { ...world, agent, admin, orgId, employee, viewer, id, consent, isOpen, consentsKept };
}

const changed = (grant: object) =>
  expect.objectContaining({ __typename: 'GrantChanged', grant: expect.objectContaining(grant) });
const notAllowedNow = { __typename: 'GrantRefused', reason: 'NOT_ALLOWED_NOW', retryAfterSeconds: null };

onBothEngines((open) => {
  describe('an employee', () => {
    it('agrees to less than was asked: kept apart from everything else, told to both, open at once', async () => {
      const office = await openOffice(open);
      expect(await office.isOpen()).toBe(false);
      expect(await office.consent()).toEqual(
        changed({ state: 'ACTIVE', scopes: ['card:read'], openActions: ['revoke', 'narrow'] }),
      );
      expect(await office.isOpen()).toBe(true);
      expect(await office.consentsKept()).toMatchObject([
        {
          ...{ givenBy: office.employee.id, purpose: 'EMPLOYER', textVersion: CONSENT_TEXT, separate: true },
          ...{ givenAt: china('2024-03-11 10:01'), withdrawnAt: null },
        },
      ]);
      expect(await toldTo(office, office.employee)).toEqual(['GRANT_REQUESTED', 'GRANT_ACTIVE']);
      expect(await toldTo(office, office.admin)).toEqual(['GRANT_ACTIVE']);
    });

    it('only to the text that is in force', async () => {
      const office = await openOffice(open);
      await expect(async () => office.consent('2019-01-01')).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    });

    it('G2: revokes, and the next request is refused; the consent is withdrawn', async () => {
      const office = await openOffice(open);
      await office.consent();
      office.clock.advance({ hours: 1 });
      expect(await doPlainly(office.services, caller, office.viewer, office.id, 'revoke')).toEqual(
        changed({ state: 'ENDED', endReason: 'REVOKED_BY_PRINCIPAL', openActions: [] }),
      );
      expect(await office.isOpen()).toBe(false);
      expect(await office.consentsKept()).toMatchObject([{ withdrawnAt: china('2024-03-11 11:01') }]);
      expect(await toldTo(office, office.admin)).toEqual(['GRANT_ACTIVE', 'GRANT_ENDED']);
      const { accessRecords: a } = office.database.tables;
      const log = await office.database.read.select().from(a).where(eq(a.principalId, office.employee.id));
      expect(log.map(({ action, actorKind, orgId }) => [action, actorKind, orgId !== null])).toEqual([
        ['CHANGE_GRANT', 'DELEGATE', true],
        ['CHANGE_GRANT', 'SELF', false],
        ['CHANGE_GRANT', 'SELF', false],
      ]);
    });

    it('declines, and nothing was ever open', async () => {
      const office = await openOffice(open);
      expect(await doPlainly(office.services, caller, office.viewer, office.id, 'decline')).toEqual(
        changed({ state: 'REJECTED', endedAt: china('2024-03-11 10:01') }),
      );
      expect(await office.consent()).toEqual(notAllowedNow);
      expect(await office.consentsKept()).toEqual([]);
      expect(await toldTo(office, office.admin)).toEqual(['GRANT_REFUSED']);
    });

    it('is told that a request was taken back, or has lapsed', async () => {
      const office = await openOffice(open);
      await doPlainly(office.services, caller, office.agent, office.id, 'cancel');
      expect(await toldTo(office, office.employee)).toEqual(['GRANT_REQUESTED', 'GRANT_CANCELLED']);
      const late = await openOffice(open);
      late.clock.advance({ days: 31 });
      await sweepGrants(late.services);
      await sweepGrants(late.services);
      expect(await toldTo(late, late.employee)).toEqual(['GRANT_REQUESTED', 'GRANT_LAPSED']);
      expect(await toldTo(late, late.admin)).toEqual(['GRANT_LAPSED']);
    });

    it('G10: narrows: the wide grant ends, a narrower one with a consent of its own goes on', async () => {
      const office = await openOffice(open);
      await office.consent();
      const { services, viewer, id } = office;
      const given = { grantId: id, scopes: ['card:read' as const], lastDay: '2024-04-30' as const };
      expect(await narrowGrant(services, caller, viewer, given)).toEqual(
        changed({ id, state: 'ENDED', endReason: 'SUPERSEDED' }),
      );
      const [next, old] = (await grantsGiven(services, viewer, {}, {})).edges.map(({ node }) => node);
      expect(old).toMatchObject({ id, state: 'ENDED', scopes: ['card:read'] });
      expect(next).toMatchObject({
        ...{ state: 'ACTIVE', supersedesId: id, validTo: china('2024-05-01 00:00') },
        principal: { name: '郭晓岚', maskedIdNumber: '110***********0024' },
        events: [{ action: 'activate', from: null, to: 'ACTIVE', actor: 'PRINCIPAL' }],
      });
      expect((await office.consentsKept()).map(({ withdrawnAt }) => withdrawnAt === null).sort()).toEqual([
        false,
        true,
      ]);
      expect(await office.isOpen()).toBe(false);
      expect(await toldTo(office, office.employee)).toEqual([
        ...['GRANT_REQUESTED', 'GRANT_ACTIVE', 'GRANT_NARROWED'],
      ]);
      expect(await toldTo(office, office.admin)).toEqual(['GRANT_ACTIVE', 'GRANT_NARROWED']);
    });

    it('G10: one grant holds of a pair, also when it was narrowed while a wider one was asked for', async () => {
      const office = await openOffice(open);
      const { database, services, agent, orgId, viewer } = office;
      await office.consent();
      const request = { organisationId: orgId, employees: [EMPLOYEE], scopes: ['card:read' as const] };
      const answer = await requestEmployerGrants(services, caller, agent, request);
      const wider = 'rows' in answer ? answer.rows[0]!.grant!.id : '';
      const narrowed = { grantId: office.id, scopes: ['card:read' as const], lastDay: '2024-04-30' as const };
      await narrowGrant(services, caller, viewer, narrowed);
      const narrowedAgain = { ...narrowed, lastDay: '2024-04-20' as const };
      const [narrow] = (await grantsGiven(services, viewer, { states: ['ACTIVE'] }, {})).edges;
      await narrowGrant(services, caller, viewer, { ...narrowedAgain, grantId: narrow!.node.id });
      const textVersion = CONSENT_TEXT;
      await consentToGrant(services, caller, viewer, { grantId: wider, scopes: ['card:read'], textVersion });
      const { delegationGrants: g } = database.tables;
      expect(await database.read.select({ id: g.id }).from(g).where(eq(g.state, 'ACTIVE'))).toEqual([
        { id: wider },
      ]);
    });

    it('and the organisation act at once: one of them is first, the other learns of it', async () => {
      const office = await openOffice(open);
      const cancel = doPlainly(office.services, caller, office.agent, office.id, 'cancel');
      const outcomes = await Promise.allSettled([office.consent(), cancel]);
      const done = outcomes.map((one) => {
        if (one.status === 'fulfilled') return one.value.__typename;
        return one.reason instanceof Fault ? one.reason.code : String(one.reason);
      });
      expect(done.filter((name) => name === 'GrantChanged')).toHaveLength(1);
      expect(['CONFLICT', 'GrantRefused']).toContain(done.find((name) => name !== 'GrantChanged'));
      const { state } = await storedGrant(office, office.id);
      expect(await office.consentsKept()).toHaveLength(state === 'ACTIVE' ? 1 : 0);
    });

    it('presses twice: agreed once', async () => {
      const office = await openOffice(open);
      const outcomes = await Promise.allSettled([office.consent(), office.consent()]);
      const done = outcomes.filter(
        (one) => one.status === 'fulfilled' && one.value.__typename === 'GrantChanged',
      );
      expect(done).toHaveLength(1);
      for (const one of outcomes)
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'CONFLICT' });
      expect(await office.consentsKept()).toHaveLength(1);
    });
  });

  describe('a newer grant', () => {
    it('takes the place of the one that it names when it is agreed to', async () => {
      const office = await openOffice(open);
      await office.consent();
      const again = await requestEmployerGrants(office.services, caller, office.agent, {
        organisationId: (await storedGrant(office, office.id)).delegateOrgId!,
        employees: [EMPLOYEE],
        scopes: ['card:read', 'card:detail', 'history:read'],
      });
      const wider = 'rows' in again ? again.rows[0]!.grant! : null;
      expect(wider).toMatchObject({ state: 'AWAITING_CONSENT', supersedesId: office.id });
      expect(await office.isOpen()).toBe(true);
      await consentToGrant(office.services, caller, office.viewer, {
        ...{ grantId: wider!.id, scopes: ['card:read', 'history:read'], textVersion: CONSENT_TEXT },
      });
      expect(await storedGrant(office, office.id)).toMatchObject({ state: 'ENDED', endReason: 'SUPERSEDED' });
      expect(await storedGrant(office, wider!.id)).toMatchObject({ state: 'ACTIVE' });
    });
  });

  describe('whoever is no party of a grant', () => {
    it('G10: finds none, whatever they try', async () => {
      const office = await openOffice(open);
      const stranger = viewerAs((await office.person(OLD_MAN)).id, 'L3');
      const { services, id } = office;
      const tries = [
        ...(['cancel', 'decline', 'object', 'revoke', 'resign'] as const).map(
          (name) => () => doPlainly(services, caller, stranger, id, name),
        ),
        () => submitGrantEvidence(services, caller, stranger, id),
        () => ownGrant(services, stranger, id),
        () =>
          consentToGrant(services, caller, stranger, {
            ...{ grantId: id, scopes: ['card:read'], textVersion: CONSENT_TEXT },
          }),
        () =>
          narrowGrant(services, caller, stranger, {
            ...{ grantId: id, scopes: ['card:read'], lastDay: '2024-04-30' },
          }),
      ];
      for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('G5: an agent whose seat ended finds none either, and before the second factor does nothing', async () => {
      const office = await openOffice(open);
      await expect(
        doPlainly(office.services, caller, viewerAs(office.agent.applicantId, 'L3'), office.id, 'cancel'),
      ).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
      const { orgSeats } = office.database.tables;
      await office.database.write((tx) => tx.update(orgSeats).set({ endedAt: office.services.clock.now() }));
      await expect(
        doPlainly(office.services, caller, office.agent, office.id, 'cancel'),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('a person who acts', () => {
    it('hands the evidence in when it is there, and is refused before', async () => {
      const world = await openAsking(open);
      const id = await asked(askFor(world, CHILD));
      expect(await submitGrantEvidence(world.services, caller, world.viewer, id)).toMatchObject({
        reason: 'EVIDENCE_MISSING',
      });
      const { files } = world.database.tables;
      const at = world.services.clock.now();
      await world.database.write((tx) =>
        tx.insert(files).values({
          ...{ id: 'f', purpose: 'GRANT_EVIDENCE', subjectId: id, uploadedBy: world.mother.id },
          nameCipher: world.services.vault.encrypt('files.name_cipher', 'f', '户口簿.pdf'),
          ...{ ticketHash: '', ticketExpiresAt: at, state: 'CLEAN', createdAt: at, uploadedAt: at },
          ...{ mime: 'application/pdf', bytes: 1000, sha256: '' },
        }),
      );
      expect(await submitGrantEvidence(world.services, caller, world.viewer, id)).toEqual(
        changed({ state: 'EVIDENCE_REVIEW', openActions: ['cancel'] }),
      );
    });

    it('G8: is stopped by the principal’s objection, and resigns when they want to', async () => {
      const world = await openAsking(open);
      const principal = await world.person(OLD_MAN);
      const id = await asked(askByDeed(world, OLD_MAN));
      expect(await doPlainly(world.services, caller, viewerAs(principal.id), id, 'object')).toEqual(
        changed({ state: 'REJECTED', viewerIsPrincipal: true, evidence: null }),
      );
      expect(await toldTo(world, world.mother)).toEqual(['GRANT_REFUSED']);

      const held = await aProxyGrant(world.database, {
        principalId: principal.id,
        delegateApplicantId: world.mother.id,
      });
      expect(await doPlainly(world.services, caller, world.viewer, held.id, 'resign')).toEqual(
        changed({ state: 'ENDED', endReason: 'RESIGNED' }),
      );
    });
  });

  it('all that happened stands in chains that are whole, and an edited event is found', async () => {
    const office = await openOffice(open);
    await office.consent();
    await doPlainly(office.services, caller, office.viewer, office.id, 'revoke');
    expect(await verifyChains(office.database)).toMatchObject({ broken: [] });

    const planted = await anEmployerGrant(office.database, {
      principalId: office.employee.id,
      delegateOrgId: (await storedGrant(office, office.id)).delegateOrgId!,
    });
    await office.database.raw(`update delegation_grants set state = 'ACTIVE' where id = '${office.id}'`);
    await office.database.raw(`update delegation_grants set event_head = 'x' where id = '${planted.id}'`);
    const { broken } = await verifyChains(office.database);
    expect(broken.map(({ chain, parentId, kind }) => [chain, parentId, kind])).toEqual(
      expect.arrayContaining([
        ['events of grant', office.id, 'STATUS_DIFFERS'],
        ['events of grant', planted.id, 'HEAD_DIFFERS'],
      ]),
    );
  });
});
