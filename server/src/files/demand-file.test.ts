import type { FilePurpose } from '@exit-card/shared/file';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { viewerAs, withSecondFactor } from '../testing/planted-cards.ts';
import { aGuardianGrant, anOrganisation, aSeat } from '../testing/planted-grants.ts';
import { anOfficer } from '../testing/verifier-desk.ts';
import { openWorld } from '../testing/world.ts';
import { demandFile } from './demand-file.ts';
import { FILE_RULES, type FileAct } from './may-file.ts';

const ACTS: readonly FileAct[] = ['add', 'remove', 'read'];

it('G1: a list goes in and never comes out; officers only read', () => {
  expect(FILE_RULES.BULK_LIST).toEqual({ SEAT: ['add'] });
  expect(FILE_RULES.GRANT_EVIDENCE.VERIFIER).toEqual(['read']);
  expect(FILE_RULES.ORGANISATION_EVIDENCE.VERIFIER).toEqual(['read']);
});

onBothEngines((open) => {
  async function ready() {
    const world = await openWorld(open);
    const { database, services, clock } = world;
    const someone = async () => (await aPerson(database, services.vault)).id;
    const verifier = await anOfficer(world, await aPerson(database, services.vault));
    const reviewer = await anOfficer(world, await aPerson(database, services.vault), ['REVIEWER']);
    /** What each act comes to, as one word each. */
    const outcome = async (viewer: Viewer, purpose: FilePurpose, subjectId: string) => {
      const words = ACTS.map((act) =>
        demandFile(database.read, database.tables, viewer, { purpose, subjectId }, act, clock.now()).then(
          ({ as }) => as,
          (error: unknown) => {
            if (error instanceof Fault) return error.code;
            throw error;
          },
        ),
      );
      return (await Promise.all(words)).join(' ');
    };
    return { ...world, someone, verifier, reviewer, outcome };
  }

  describe('G1: files of a grant', () => {
    it('G1: belong to the requester until handed in, and are read by verifiers who are no party', async () => {
      const { database, someone, verifier, reviewer, outcome } = await ready();
      const [mother, child, stranger] = [await someone(), await someone(), await someone()];
      const grant = (more: object) =>
        aGuardianGrant(database, { principalId: child, delegateApplicantId: mother, ...more });
      const { id } = await grant({ state: 'REQUESTED' });
      const as = (viewer: Viewer, grantId = id) => outcome(viewer, 'GRANT_EVIDENCE', grantId);
      expect(await as(viewerAs(mother))).toBe('REQUESTER REQUESTER REQUESTER');
      // Nothing was handed in: it is no officer's business yet.
      for (const nobody of [viewerAs(child), viewerAs(stranger), reviewer, verifier])
        expect(await as(nobody)).toBe('NOT_FOUND NOT_FOUND NOT_FOUND');
      expect(await as(viewerAs(mother), 'no such grant')).toBe('NOT_FOUND NOT_FOUND NOT_FOUND');

      const { id: handedIn } = await grant({ state: 'EVIDENCE_REVIEW' });
      expect(await as(viewerAs(mother), handedIn)).toBe('CONFLICT CONFLICT REQUESTER');
      expect(await as(verifier, handedIn)).toBe('NOT_FOUND NOT_FOUND VERIFIER');
      const { id: ofOfficer } = await grant({ principalId: verifier.applicantId });
      expect(await as(verifier, ofOfficer)).toBe('NOT_FOUND NOT_FOUND NOT_FOUND');
    });

    it('C9: are closed to a verifier without the second factor', async () => {
      const { database, someone, verifier, outcome } = await ready();
      const parties = { principalId: await someone(), delegateApplicantId: await someone() };
      const { id } = await aGuardianGrant(database, parties);
      const unproven = viewerAs(verifier.applicantId, 'L3');
      expect(await outcome(unproven, 'GRANT_EVIDENCE', id)).toBe('NOT_FOUND NOT_FOUND STEP_UP_REQUIRED');
    });
  });

  describe('G1: files of an organisation', () => {
    it('G1: belong to who registers it and its administrators, and are read by verifiers', async () => {
      const { database, someone, verifier, reviewer, outcome } = await ready();
      const [registrant, admin, agent] = [await someone(), await someone(), await someone()];
      const orgId = await anOrganisation(database, { registeredBy: registrant, status: 'PENDING' });
      await aSeat(database, { orgId, applicantId: admin, role: 'ADMIN' });
      await aSeat(database, { orgId, applicantId: agent });
      const as = (viewer: Viewer) => outcome(viewer, 'ORGANISATION_EVIDENCE', orgId);
      expect(await as(viewerAs(registrant))).toBe('REGISTRANT REGISTRANT REGISTRANT');
      expect(await as(withSecondFactor(viewerAs(admin, 'L3')))).toBe('ADMIN ADMIN ADMIN');
      expect(await as(viewerAs(admin))).toBe('STEP_UP_REQUIRED STEP_UP_REQUIRED STEP_UP_REQUIRED');
      expect(await as(verifier)).toBe('NOT_FOUND NOT_FOUND VERIFIER');
      for (const nobody of [withSecondFactor(viewerAs(agent, 'L3')), viewerAs(await someone()), reviewer])
        expect(await as(nobody)).toBe('NOT_FOUND NOT_FOUND NOT_FOUND');
      await database.write((tx) => tx.update(database.tables.organisations).set({ status: 'VERIFIED' }));
      expect(await as(viewerAs(registrant))).toBe('NOT_FOUND NOT_FOUND NOT_FOUND');
      expect(await as(withSecondFactor(viewerAs(admin, 'L3')))).toBe('CONFLICT CONFLICT ADMIN');
    });

    it('G1: lists come from live seats of a verified organisation', async () => {
      const { database, someone, verifier, clock, outcome } = await ready();
      const agent = withSecondFactor(viewerAs(await someone(), 'L3'));
      const orgId = await anOrganisation(database, { registeredBy: await someone() });
      const validTo = new Date(clock.now().getTime() + 60_000);
      await aSeat(database, { orgId, applicantId: agent.applicantId, validTo });
      const as = (viewer: Viewer) => outcome(viewer, 'BULK_LIST', orgId);
      expect(await as(agent)).toBe('SEAT NOT_FOUND NOT_FOUND');
      expect(await as(verifier)).toBe('NOT_FOUND NOT_FOUND NOT_FOUND');
      await database.write((tx) => tx.update(database.tables.organisations).set({ status: 'SUSPENDED' }));
      expect(await as(agent)).toBe('CONFLICT NOT_FOUND NOT_FOUND');
      clock.advance({ minutes: 1 });
      expect(await as(agent)).toBe('NOT_FOUND NOT_FOUND NOT_FOUND');
    });
  });
});
