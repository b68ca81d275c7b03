import { CHECK_LIST } from '@exit-card/shared/delegation';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { countStatements } from '../db/statements.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { aGuardianGrant, anEmployerGrant, anOrganisation } from '../testing/planted-grants.ts';
import type { DeskWorld } from '../testing/verifier-desk.ts';
import { aGuardianCase, anOfficer, aProxyCase, openDeskWorld } from '../testing/verifier-desk.ts';
import { callerAt } from '../testing/world.ts';
import { deskOfficer, VERIFIERS } from './desk-officer.ts';
import type { DeskFilter } from './desk-queue.store.ts';
import { deskGrants } from './desk-queue.ts';
import { openGrantCase } from './grant-case.ts';

const open = ({ services }: DeskWorld, viewer: Viewer, id: string) =>
  openGrantCase(services, callerAt('desk', viewer.session), viewer, id);

async function logOf({ database: { read, tables } }: DeskWorld, principalId: string) {
  const { accessRecords: a } = tables;
  return read.select().from(a).where(eq(a.principalId, principalId)).orderBy(asc(a.seq));
}

async function queue({ services }: DeskWorld, viewer: Viewer, filter: DeskFilter = {}, page = {}) {
  return deskGrants(services, await deskOfficer(services, viewer, VERIFIERS), filter, page);
}

onBothEngines((engine) => {
  describe('a case', () => {
    it('J4: shows what is to be decided, masked, and stands in the principal’s log once in ten minutes', async () => {
      const desk = await openDeskWorld(engine);
      const { database, child, mother, verifier } = desk;
      const id = await aGuardianCase(desk);
      const father = { principalId: child.id, delegateApplicantId: desk.proxy.id };
      await aGuardianGrant(database, father);
      expect(await open(desk, verifier, id)).toMatchObject({
        grant: { __typename: 'GuardianGrant', state: 'EVIDENCE_REVIEW', evidence: { type: 'HUKOU' } },
        claimed: { name: '秦朗', maskedIdNumber: '500***********0011' },
        requester: { name: '秦岚', maskedIdNumber: '500***********0025' },
        requesterAge: 41,
        registerFits: true,
        principalBirthDate: '2016-07-20',
        principalAge: 7,
        principalDeceased: false,
        checks: CHECK_LIST.GUARDIAN,
        ticked: [],
        conflict: null,
        otherGuardians: 1,
        firstVerifier: null,
      });
      const shown = JSON.stringify(await open(desk, verifier, id));
      for (const number of [child.idNumber, mother.idNumber, mother.phone])
        expect(shown).not.toContain(number);
      expect(await logOf(desk, child.id)).toMatchObject([
        {
          action: 'READ_EVIDENCE',
          actorKind: 'OFFICER',
          actorApplicantId: verifier.applicantId,
          officeName: '北京市公安局出入境管理局',
          grantId: id,
          outcome: 'ALLOWED',
        },
      ]);
      desk.clock.advance({ minutes: 10 });
      await open(desk, verifier, id);
      expect(await logOf(desk, child.id)).toHaveLength(2);
    });

    it('J3: of somebody whom the register does not know says so, and is in the log of who asked alone', async () => {
      const desk = await openDeskWorld(engine);
      const id = await aGuardianCase(desk, { isRegistered: false });
      expect(await open(desk, desk.verifier, id)).toMatchObject({
        registerFits: false,
        principalBirthDate: null,
        principalAge: null,
        claimed: { name: '秦朗' },
        grant: { openActions: ['returnEvidence', 'reject'] },
      });
      const { read, tables } = desk.database;
      expect(await read.$count(tables.accessRecords)).toBe(1);
      expect(await logOf(desk, desk.mother.id)).toMatchObject([
        { action: 'READ_EVIDENCE', actorKind: 'OFFICER', grantId: id },
      ]);
    });

    it('J3: that cannot be recorded does not open', async () => {
      const desk = await openDeskWorld(engine);
      const id = await aGuardianCase(desk);
      await desk.database.raw('alter table access_records rename to access_records_gone');
      await expect(open(desk, desk.verifier, id)).rejects.toThrow();
    });

    it('G12: of somebody close to the officer does not open', async () => {
      const desk = await openDeskWorld(engine);
      const id = await aGuardianCase(desk);
      const officer = await anOfficer(desk, desk.mother);
      await expect(open(desk, officer, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect(await logOf(desk, desk.child.id)).toEqual([]);
    });

    it('G17: opens for nobody without the role, nor before the second factor', async () => {
      const desk = await openDeskWorld(engine);
      const id = await aGuardianCase(desk);
      const reviewer = await anOfficer(desk, desk.proxy, ['REVIEWER']);
      await expect(open(desk, reviewer, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const unproven = viewerAs(desk.verifier.applicantId, 'L3');
      await expect(open(desk, unproven, id)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
      expect(await logOf(desk, desk.child.id)).toEqual([]);
    });

    it('that was never handed in, and none at all, are the same', async () => {
      const desk = await openDeskWorld(engine);
      const id = await aGuardianCase(desk, { values: { state: 'REQUESTED' } });
      for (const nobodys of [id, 'no-such-grant'])
        await expect(open(desk, desk.verifier, nobodys)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('the queue', () => {
    it('has what waits, oldest first, without a name or a record, in three statements', async () => {
      const desk = await openDeskWorld(engine);
      const later = await aGuardianCase(desk, { values: { requestedAt: china('2024-03-09 09:00') } });
      const earlier = await aProxyCase(desk, { values: { requestedAt: china('2024-03-08 09:00') } });
      await aGuardianCase(desk, { values: { requestExpiresAt: china('2024-03-11 10:00') } });
      await aGuardianCase(desk, { values: { state: 'ACTIVE' } });
      await aGuardianCase(desk, { values: { state: 'REQUESTED' } });
      const officer = await deskOfficer(desk.services, desk.verifier, VERIFIERS);
      const { result, statements } = await countStatements(() => deskGrants(desk.services, officer, {}, {}));
      expect(result.edges.map(({ node }) => node.id)).toEqual([earlier, later]);
      expect(statements).toHaveLength(3);
      expect(JSON.stringify(result)).not.toMatch(/秦|cipher|Cipher/);
      expect(Object.keys(result.edges[0]!.node)).toEqual([
        'id',
        'kind',
        'state',
        'requestedAt',
        'requestExpiresAt',
        'awaitsSecond',
        'conflict',
      ]);
      expect(await desk.database.read.$count(desk.database.tables.accessRecords)).toBe(0);
    });

    it('goes in pages and by kind, state and who is still to verify', async () => {
      const desk = await openDeskWorld(engine);
      const [first, second] = [await aGuardianCase(desk), await aProxyCase(desk)];
      const half = await aProxyCase(desk, { values: { verifiedBy: desk.verifier.applicantId } });
      const lapsed = await aGuardianCase(desk, { values: { requestExpiresAt: china('2024-03-11 10:00') } });
      const orgId = await anOrganisation(desk.database, { registeredBy: desk.mother.id });
      const ofEmployer = { principalId: desk.principal.id, delegateOrgId: orgId };
      const { id: employer } = await anEmployerGrant(desk.database, ofEmployer);
      const ids = async (filter: DeskFilter) =>
        (await queue(desk, desk.verifier, filter)).edges.map(({ node }) => node.id).sort();
      expect(await ids({})).toEqual([first, second, half].sort());
      expect(await ids({ kinds: ['NOTARISED_PROXY'] })).toEqual([second, half].sort());
      expect(await ids({ awaitsSecond: true })).toEqual([half]);
      expect(await ids({ awaitsSecond: false })).toEqual([first, second].sort());
      expect(await ids({ states: ['LAPSED'] })).toEqual([lapsed]);
      expect(await ids({ states: ['ACTIVE'], kinds: ['EMPLOYER'] })).toEqual([employer]);

      const one = await queue(desk, desk.verifier, {}, { first: 2 });
      const rest = await queue(desk, desk.verifier, {}, { first: 2, after: one.pageInfo.endCursor });
      const paged = [...one.edges, ...rest.edges].map(({ node }) => node.id);
      expect(paged.sort()).toEqual([first, second, half].sort());
      expect([one.totalCount, one.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([3, true, false]);
    });

    it('G12: tells each officer what they may not decide', async () => {
      const desk = await openDeskWorld(engine);
      await aProxyCase(desk, { values: { verifiedBy: desk.verifier.applicantId } });
      const conflicts = async (viewer: Viewer) =>
        (await queue(desk, viewer)).edges.map(({ node }) => [node.awaitsSecond, node.conflict]);
      expect(await conflicts(desk.verifier)).toEqual([[true, 'VERIFIED_BY_YOU']]);
      expect(await conflicts(desk.secondVerifier)).toEqual([[true, null]]);
      expect(await conflicts(await anOfficer(desk, desk.proxy))).toEqual([[true, 'CONFLICT_OF_INTEREST']]);
    });
  });
});
