import { CHECK_LIST } from '@exit-card/shared/delegation';
import type { FileState } from '@exit-card/shared/file';
import { and, asc, eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { effective } from '../delegation/effective.store.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { anEmployerGrant, anOrganisation, aSeat } from '../testing/planted-grants.ts';
import { anOfficer, type DeskWorld, openDeskWorld } from '../testing/verifier-desk.ts';
import { callerAt } from '../testing/world.ts';
import { decideOnOrganisation } from './decide-on-organisation.ts';
import { deskOrganisations, openOrganisationCase } from './organisation-case.ts';
import type { OrganisationDecision } from './organisation-decisions.ts';

const ticked = { checks: CHECK_LIST.EMPLOYER };
const reason = { checks: [], comment: '营业执照已吊销' };
const refused = (why: string) => ({ __typename: 'OrganisationRefused', reason: why });
type Organisation = Parameters<typeof anOrganisation>[1];

/** The mother's firm, with a clean scan of its licence; she administers it. */
async function aFirm(
  { database, services, mother }: DeskWorld,
  values: Partial<Organisation> = {},
  files: readonly FileState[] = ['CLEAN'],
): Promise<string> {
  const given = { status: 'PENDING', decidedAt: null, registeredBy: mother.id, ...values } as const;
  const orgId = await anOrganisation(database, given);
  await aSeat(database, { orgId, applicantId: mother.id, role: 'ADMIN' });
  await database.write(async (tx) => {
    for (const state of files) {
      const id = newId();
      const at = china('2024-03-08 09:00');
      await tx.insert(database.tables.files).values({
        ...{ id, state, purpose: 'ORGANISATION_EVIDENCE', subjectId: orgId, uploadedBy: mother.id },
        ...{ ticketHash: '', ticketExpiresAt: at, createdAt: at },
        nameCipher: services.vault.encrypt('files.name_cipher', id, '营业执照.pdf'),
      });
    }
  });
  return orgId;
}

const decide = (
  { services }: DeskWorld,
  viewer: Viewer,
  name: OrganisationDecision,
  organisationId: string,
  verdict: { checks: readonly (typeof CHECK_LIST.EMPLOYER)[number][]; comment?: string },
) => decideOnOrganisation(services, viewer, name, { organisationId, ...verdict });

async function told({ database: { read, tables } }: DeskWorld, orgId: string) {
  const { notifications: n } = tables;
  const rows = await read.select().from(n).where(eq(n.orgId, orgId)).orderBy(asc(n.id));
  return rows.map(({ kind, recipientApplicantId }) => [kind, recipientApplicantId]);
}

onBothEngines((open) => {
  describe('an organisation', () => {
    it('is verified with all checks ticked, and its administrator is told', async () => {
      const desk = await openDeskWorld(open);
      const orgId = await aFirm(desk);
      const answer = await decide(desk, desk.verifier, 'verify', orgId, ticked);
      expect(answer).toMatchObject({
        __typename: 'OrganisationChanged',
        organisation: { id: orgId, status: 'VERIFIED', decidedAt: desk.clock.now(), decisionNote: null },
      });
      expect(await told(desk, orgId)).toEqual([['ORGANISATION_VERIFIED', desk.mother.id]]);
    });

    it.each<[string, Partial<Organisation>, readonly FileState[], typeof ticked | { checks: [] }, string]>([
      ['without every check', {}, ['CLEAN'], { checks: [] }, 'CHECKS_MISSING'],
      ['without a paper', {}, [], ticked, 'EVIDENCE_MISSING'],
      ['with a paper that nobody scanned', {}, ['CLEAN', 'PENDING'], ticked, 'EVIDENCE_MISSING'],
      [
        'with a code that fails its check',
        { uscc: '91350100M000100Y44' },
        ['CLEAN'],
        ticked,
        'NOT_ALLOWED_NOW',
      ],
      ['once it was refused', { status: 'REFUSED' }, ['CLEAN'], ticked, 'NOT_ALLOWED_NOW'],
    ])('is not verified %s', async (_name, values, files, verdict, why) => {
      const desk = await openDeskWorld(open);
      const orgId = await aFirm(desk, values, files);
      expect(await decide(desk, desk.verifier, 'verify', orgId, verdict)).toEqual(refused(why));
      expect(await told(desk, orgId)).toEqual([]);
    });

    it('of one code only one is verified, also when two officers decide at once', async () => {
      const desk = await openDeskWorld(open);
      const [one, other] = [await aFirm(desk), await aFirm(desk)];
      const answers = await Promise.all([
        decide(desk, desk.verifier, 'verify', one, ticked),
        decide(desk, desk.secondVerifier, 'verify', other, ticked),
      ]);
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
        'OrganisationChanged',
        'OrganisationRefused',
      ]);
      const { organisations: o } = desk.database.tables;
      expect(await desk.database.read.$count(o, eq(o.status, 'VERIFIED'))).toBe(1);
      const third = await aFirm(desk, { uscc: '91110108551385082Q' });
      expect((await decide(desk, desk.verifier, 'verify', third, ticked)).__typename).toBe(
        'OrganisationChanged',
      );
    });

    it('that was suspended is not gone round by registering its code anew', async () => {
      const desk = await openDeskWorld(open);
      await aFirm(desk, { status: 'SUSPENDED' });
      const anew = await aFirm(desk);
      expect(await decide(desk, desk.verifier, 'verify', anew, ticked)).toEqual(refused('NOT_ALLOWED_NOW'));
    });

    it('is refused, suspended and resumed only with a reason, of at most a thousand characters', async () => {
      const desk = await openDeskWorld(open);
      for (const [name, status, becomes] of [
        ['refuse', 'PENDING', 'REFUSED'],
        ['suspend', 'VERIFIED', 'SUSPENDED'],
        ['resume', 'SUSPENDED', 'VERIFIED'],
      ] as const) {
        const orgId = await aFirm(desk, { status, uscc: `${becomes}`.padEnd(18, '0') });
        expect(await decide(desk, desk.verifier, name, orgId, { checks: [], comment: ' ' })).toEqual(
          refused('REASON_MISSING'),
        );
        const long = decide(desk, desk.verifier, name, orgId, { checks: [], comment: '字'.repeat(1001) });
        await expect(long).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        expect(await decide(desk, desk.verifier, name, orgId, reason)).toMatchObject({
          organisation: { status: becomes, decisionNote: reason.comment },
        });
      }
    });

    it('G5: that is suspended looks at nothing from the next request on', async () => {
      const desk = await openDeskWorld(open);
      const { read, tables } = desk.database;
      const orgId = await aFirm(desk, { status: 'VERIFIED' });
      await anEmployerGrant(desk.database, { principalId: desk.principal.id, delegateOrgId: orgId });
      const holds = () =>
        read.$count(
          tables.delegationGrants,
          and(
            eq(tables.delegationGrants.delegateOrgId, orgId),
            effective(tables, desk.mother.id, desk.clock.now()),
          ),
        );
      expect(await holds()).toBe(1);
      await decide(desk, desk.verifier, 'suspend', orgId, reason);
      expect(await holds()).toBe(0);
      expect(await told(desk, orgId)).toEqual([['ORGANISATION_SUSPENDED', desk.mother.id]]);
      await decide(desk, desk.verifier, 'resume', orgId, reason);
      expect(await holds()).toBe(1);
    });

    it('G12: is not decided by who has a seat in it, registered it or represents it', async () => {
      const desk = await openDeskWorld(open);
      const registrant = await anOfficer(desk, desk.mother);
      const representative = await anOfficer(desk, desk.principal);
      const orgId = await aFirm(desk, { legalRepApplicantId: desk.principal.id });
      await aSeat(desk.database, { orgId, applicantId: desk.secondVerifier.applicantId });
      for (const officer of [registrant, representative, desk.secondVerifier])
        expect(await decide(desk, officer, 'verify', orgId, ticked)).toEqual(refused('CONFLICT_OF_INTEREST'));
    });

    it('G17: is not decided without the role, nor before the second factor', async () => {
      const desk = await openDeskWorld(open);
      const orgId = await aFirm(desk);
      const reviewer = await anOfficer(desk, desk.proxy, ['REVIEWER']);
      await expect(decide(desk, reviewer, 'verify', orgId, ticked)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      const unproven = viewerAs(desk.verifier.applicantId, 'L3');
      await expect(decide(desk, unproven, 'verify', orgId, ticked)).rejects.toMatchObject({
        code: 'STEP_UP_REQUIRED',
      });
    });
  });

  describe('an organisation’s case', () => {
    const openCase = ({ services }: DeskWorld, viewer: Viewer, id: string) =>
      openOrganisationCase(services, callerAt('desk', viewer.session), viewer, id);

    it('J4: stands in the log of who registered it, and names others with the same code', async () => {
      const desk = await openDeskWorld(open);
      const earlier = await aFirm(desk, { status: 'REFUSED', registeredAt: china('2024-02-01 09:00') });
      const orgId = await aFirm(desk);
      const opened = await openCase(desk, desk.verifier, orgId);
      expect(opened).toMatchObject({
        organisation: { id: orgId, seat: null },
        registeredBy: { name: '秦岚', maskedIdNumber: '500***********0025' },
        checks: CHECK_LIST.EMPLOYER,
        sameUscc: [{ id: earlier, status: 'REFUSED' }],
        conflict: null,
      });
      const { accessRecords: a } = desk.database.tables;
      const log = await desk.database.read.select().from(a).where(eq(a.principalId, desk.mother.id));
      expect(log).toMatchObject([
        { action: 'READ_EVIDENCE', actorKind: 'OFFICER', grantId: null, orgId: null },
      ]);
    });

    it('J3: does not open when that cannot be recorded; G12: tells a conflict; none at all is NOT_FOUND', async () => {
      const desk = await openDeskWorld(open);
      const orgId = await aFirm(desk);
      const registrant = await anOfficer(desk, desk.mother);
      expect(await openCase(desk, registrant, orgId)).toMatchObject({ conflict: 'CONFLICT_OF_INTEREST' });
      await expect(openCase(desk, desk.verifier, 'none')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await desk.database.raw('alter table access_records rename to access_records_gone');
      await expect(openCase(desk, desk.verifier, orgId)).rejects.toThrow();
    });

    it('waits in a list, oldest first, in pages', async () => {
      const desk = await openDeskWorld(open);
      const at = (day: string) => ({ registeredAt: china(`2024-03-${day} 09:00`) });
      const [later, earlier] = [await aFirm(desk, at('06')), await aFirm(desk, at('05'))];
      await aFirm(desk, { status: 'VERIFIED' });
      const first = await deskOrganisations(desk.services, null, { first: 1 });
      const rest = await deskOrganisations(desk.services, null, { after: first.pageInfo.endCursor });
      expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual([earlier, later]);
      expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, true]);
      expect((await deskOrganisations(desk.services, 'VERIFIED', {})).totalCount).toBe(1);
    });
  });
});
