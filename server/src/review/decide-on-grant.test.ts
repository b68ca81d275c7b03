import { CHECK_LIST } from '@exit-card/shared/delegation';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import type { Deed } from '../delegation/grant.ts';
import type { GrantActionInputs } from '../delegation/grant-inputs.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs, withSecondFactor } from '../testing/planted-cards.ts';
import { aGuardianGrant, anEmployerGrant, anOrganisation, aSeat } from '../testing/planted-grants.ts';
import {
  aGuardianCase,
  anOfficer,
  aProxyCase,
  type DeskWorld,
  openDeskWorld,
} from '../testing/verifier-desk.ts';
import { callerAt } from '../testing/world.ts';
import { type DeskAction, decideOnGrant } from './decide-on-grant.ts';

const guardianChecks = { checks: CHECK_LIST.GUARDIAN };
const proxyChecks = { checks: CHECK_LIST.NOTARISED_PROXY };
const verdict = { reason: 'UNREADABLE', comment: '扫描件不清晰，请重新上传' };

function decide<Name extends DeskAction>(
  { services }: DeskWorld,
  viewer: Viewer,
  grantId: string,
  name: Name,
  input: GrantActionInputs[Name],
) {
  return decideOnGrant(services, callerAt('desk', viewer.session), viewer, grantId, name, input);
}

async function grantOf({ database: { read, tables } }: DeskWorld, id: string) {
  const [grant] = await read.select().from(tables.delegationGrants).where(eq(tables.delegationGrants.id, id));
  return grant!;
}

async function toldAbout({ database: { read, tables } }: DeskWorld, grantId: string) {
  const { notifications: n } = tables;
  const rows = await read.select().from(n).where(eq(n.grantId, grantId)).orderBy(asc(n.id));
  return rows.map(({ kind, recipientApplicantId }) => [kind, recipientApplicantId]).sort();
}

const refused = (reason: string) => ({ __typename: 'GrantRefused', reason, retryAfterSeconds: null });

onBothEngines((open) => {
  describe('a guardian’s evidence', () => {
    it('is accepted: the grant holds until the 18th birthday, the child’s log and the mother know', async () => {
      const desk = await openDeskWorld(open);
      const id = await aGuardianCase(desk);
      const answer = await decide(desk, desk.verifier, id, 'acceptEvidence', guardianChecks);
      expect(answer).toMatchObject({ __typename: 'GrantChanged', grant: { state: 'ACTIVE' } });
      expect(await grantOf(desk, id)).toMatchObject({
        state: 'ACTIVE',
        verifiedBy: desk.verifier.applicantId,
        validTo: china('2034-07-20 00:00'),
      });
      expect(await toldAbout(desk, id)).toEqual([['GRANT_ACTIVE', desk.mother.id]]);
      const { accessRecords: a } = desk.database.tables;
      const log = await desk.database.read.select().from(a).where(eq(a.principalId, desk.child.id));
      expect(log).toMatchObject([
        {
          action: 'CHANGE_GRANT',
          actorKind: 'OFFICER',
          actorApplicantId: desk.verifier.applicantId,
          officeName: '北京市公安局出入境管理局',
          grantId: id,
          requestId: 'r-1',
        },
      ]);
    });

    it.each<
      [
        string,
        Parameters<typeof aGuardianCase>[1],
        { checks: readonly never[] } | typeof guardianChecks,
        string,
      ]
    >([
      ['without every check', {}, { checks: [] }, 'CHECKS_MISSING'],
      ['without a file', { files: [] }, guardianChecks, 'EVIDENCE_MISSING'],
      ['with a file that was refused', { files: ['REJECTED'] }, guardianChecks, 'EVIDENCE_MISSING'],
      [
        'with a file that nobody scanned',
        { files: ['CLEAN', 'PENDING'] },
        guardianChecks,
        'EVIDENCE_NOT_SCANNED',
      ],
      ['for somebody who is not in the register', { isRegistered: false }, guardianChecks, 'NOT_ALLOWED_NOW'],
      [
        'after it lapsed',
        { values: { requestExpiresAt: china('2024-03-11 10:00') } },
        guardianChecks,
        'NOT_ALLOWED_NOW',
      ],
    ])('is not accepted %s', async (_name, handedIn, input, reason) => {
      const desk = await openDeskWorld(open);
      const id = await aGuardianCase(desk, handedIn);
      expect(await decide(desk, desk.verifier, id, 'acceptEvidence', input)).toEqual(refused(reason));
      expect((await grantOf(desk, id)).state).toBe('EVIDENCE_REVIEW');
    });

    it('of two verifiers at once one accepts, and the grant has one event more', async () => {
      const desk = await openDeskWorld(open);
      const id = await aGuardianCase(desk);
      const answers = await Promise.allSettled(
        [desk.verifier, desk.secondVerifier].map((officer) =>
          decide(desk, officer, id, 'acceptEvidence', guardianChecks),
        ),
      );
      const done = answers.filter(
        (one) => one.status === 'fulfilled' && one.value.__typename === 'GrantChanged',
      );
      expect(done).toHaveLength(1);
      expect((await grantOf(desk, id)).eventCount).toBe(3);
    });

    it('goes back with a reason, and is refused with one, which its requester is told', async () => {
      const desk = await openDeskWorld(open);
      const returned = await aGuardianCase(desk);
      expect(
        await decide(desk, desk.verifier, returned, 'returnEvidence', { ...verdict, comment: '  ' }),
      ).toEqual(refused('REASON_MISSING'));
      const answer = await decide(desk, desk.verifier, returned, 'returnEvidence', verdict);
      expect(answer).toMatchObject({ grant: { state: 'REQUESTED' } });
      expect(await toldAbout(desk, returned)).toEqual([['GRANT_RETURNED', desk.mother.id]]);

      const rejected = await aGuardianCase(desk);
      const input = { reason: 'PERSON_DIFFERS', comment: '姓名与证件不一致' };
      expect(await decide(desk, desk.verifier, rejected, 'reject', input)).toMatchObject({
        grant: { state: 'REJECTED', events: [{}, {}, input] },
      });
      expect(await toldAbout(desk, rejected)).toEqual([['GRANT_REFUSED', desk.mother.id]]);
    });

    it('G2: a grant that is suspended, resumed and ended by an officer stands so at once', async () => {
      const desk = await openDeskWorld(open);
      const id = await aGuardianCase(desk, { values: { state: 'ACTIVE' } });
      const states: string[] = [];
      for (const name of ['suspend', 'resume', 'endByAuthority'] as const) {
        await decide(desk, desk.verifier, id, name, verdict);
        states.push((await grantOf(desk, id)).state);
      }
      expect(states).toEqual(['SUSPENDED', 'ACTIVE', 'ENDED']);
      expect((await grantOf(desk, id)).endReason).toBe('REVOKED_BY_AUTHORITY');
      expect((await toldAbout(desk, id)).map(([kind]) => kind)).toEqual([
        'GRANT_ENDED',
        'GRANT_RESUMED',
        'GRANT_SUSPENDED',
      ]);
      expect(await decide(desk, desk.verifier, id, 'resume', verdict)).toEqual(refused('NOT_ALLOWED_NOW'));
    });
  });

  describe('G8: a notarial deed', () => {
    it('G8: takes two officers, and holds from the second acceptance to the last day of the deed', async () => {
      const desk = await openDeskWorld(open);
      const id = await aProxyCase(desk, { registerCheck: 'OK' });
      await decide(desk, desk.verifier, id, 'acceptEvidence', proxyChecks);
      expect((await grantOf(desk, id)).state).toBe('EVIDENCE_REVIEW');
      expect(await toldAbout(desk, id)).toEqual([]);
      expect(await decide(desk, desk.verifier, id, 'confirmEvidence', proxyChecks)).toEqual(
        refused('VERIFIED_BY_YOU'),
      );
      await decide(desk, desk.secondVerifier, id, 'confirmEvidence', proxyChecks);
      expect(await grantOf(desk, id)).toMatchObject({
        state: 'ACTIVE',
        verifiedBy: desk.verifier.applicantId,
        secondVerifierId: desk.secondVerifier.applicantId,
        validTo: china('2025-01-15 00:00'),
      });
      expect(await toldAbout(desk, id)).toEqual(
        [
          ['GRANT_ACTIVE', desk.principal.id],
          ['GRANT_ACTIVE', desk.proxy.id],
        ].sort(),
      );
    });

    it.each<[string, Parameters<typeof aProxyCase>[1], string | null]>([
      ['that the register was not asked about', {}, 'CHECKS_MISSING'],
      ['that the register calls different', { registerCheck: 'MISMATCH' }, 'NOT_ALLOWED_NOW'],
      ['about which the register says nothing', { registerCheck: 'UNAVAILABLE' }, null],
      ['that the register knows', { registerCheck: 'OK' }, null],
      ['whose last day was yesterday', { registerCheck: 'OK', deed: { periodTo: '2024-03-10' } }, 'PERIOD'],
      ['whose last day is today', { registerCheck: 'OK', deed: { periodTo: '2024-03-11' } }, null],
    ] satisfies [
      string,
      { registerCheck?: 'OK' | 'MISMATCH' | 'UNAVAILABLE'; deed?: Partial<Deed> },
      string | null,
    ][])('G8: %s', async (_name, handedIn, reason) => {
      const desk = await openDeskWorld(open);
      const id = await aProxyCase(desk, handedIn);
      const answer = await decide(desk, desk.verifier, id, 'acceptEvidence', proxyChecks);
      if (reason === null) expect(answer.__typename).toBe('GrantChanged');
      else expect(answer).toEqual(refused(reason));
    });

    it('G8: of a principal who has died is not accepted', async () => {
      const desk = await openDeskWorld(open);
      const id = await aProxyCase(desk, { registerCheck: 'OK' });
      const { applicants } = desk.database.tables;
      await desk.database.write((tx) =>
        tx.update(applicants).set({ deceasedOn: '2024-03-10' }).where(eq(applicants.id, desk.principal.id)),
      );
      expect(await decide(desk, desk.verifier, id, 'acceptEvidence', proxyChecks)).toEqual(
        refused('NOT_ALLOWED_NOW'),
      );
    });
  });

  describe('G12: who decides', () => {
    it.each<[string, (desk: DeskWorld) => Promise<Viewer>]>([
      ['is the mother', (desk) => anOfficer(desk, desk.mother)],
      [
        'is the child’s other guardian',
        async (desk) => {
          const values = { principalId: desk.child.id, delegateApplicantId: desk.verifier.applicantId };
          await aGuardianGrant(desk.database, values);
          return desk.verifier;
        },
      ],
      [
        'was the mother’s ward',
        async (desk) => {
          const values = { principalId: desk.verifier.applicantId, delegateApplicantId: desk.mother.id };
          await aGuardianGrant(desk.database, { ...values, state: 'ENDED', endReason: 'AGED_OUT' });
          return desk.verifier;
        },
      ],
    ])('G12: an officer who %s decides nothing about the case', async (_name, arrange) => {
      const desk = await openDeskWorld(open);
      const id = await aGuardianCase(desk);
      const officer = await arrange(desk);
      for (const [name, input] of [
        ['acceptEvidence', guardianChecks],
        ['reject', verdict],
      ] as const)
        expect(await decide(desk, officer, id, name, input as never)).toEqual(
          refused('CONFLICT_OF_INTEREST'),
        );
      expect((await grantOf(desk, id)).state).toBe('EVIDENCE_REVIEW');
    });

    it('G12: an officer who acts for the employer ends no grant of the employer', async () => {
      const desk = await openDeskWorld(open);
      const orgId = await anOrganisation(desk.database, { registeredBy: desk.mother.id });
      await aSeat(desk.database, { orgId, applicantId: desk.verifier.applicantId });
      const values = { principalId: desk.principal.id, delegateOrgId: orgId, requestedBy: desk.mother.id };
      const { id } = await anEmployerGrant(desk.database, values);
      expect(await decide(desk, desk.verifier, id, 'endByAuthority', verdict)).toEqual(
        refused('CONFLICT_OF_INTEREST'),
      );
      expect(await decide(desk, desk.secondVerifier, id, 'endByAuthority', verdict)).toMatchObject({
        grant: { state: 'ENDED', endReason: 'REVOKED_BY_AUTHORITY' },
      });
    });

    it('G17: nobody without the role, and no verifier before the second factor', async () => {
      const desk = await openDeskWorld(open);
      const id = await aGuardianCase(desk);
      const reviewer = await anOfficer(desk, desk.proxy, ['REVIEWER', 'APPROVER', 'INTAKE']);
      const citizen = withSecondFactor(viewerAs(desk.mother.id, 'L3'));
      for (const viewer of [reviewer, citizen])
        await expect(decide(desk, viewer, id, 'acceptEvidence', guardianChecks)).rejects.toMatchObject({
          code: 'FORBIDDEN',
        });
      const unproven = viewerAs(desk.verifier.applicantId, 'L3');
      await expect(decide(desk, unproven, id, 'acceptEvidence', guardianChecks)).rejects.toMatchObject({
        code: 'STEP_UP_REQUIRED',
      });
      expect((await grantOf(desk, id)).state).toBe('EVIDENCE_REVIEW');
    });

    it('J3: what cannot be recorded is not decided', async () => {
      const desk = await openDeskWorld(open);
      const id = await aGuardianCase(desk);
      await desk.database.raw('alter table access_records rename to access_records_gone');
      await expect(decide(desk, desk.verifier, id, 'acceptEvidence', guardianChecks)).rejects.toThrow();
      expect((await grantOf(desk, id)).state).toBe('EVIDENCE_REVIEW');
      expect(await toldAbout(desk, id)).toEqual([]);
    });
  });
});
