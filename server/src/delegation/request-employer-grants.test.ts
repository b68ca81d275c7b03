import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { caller, EMPLOYEE, OLD_MAN, openAsking, TEENAGER, toldTo, withoutIds } from '../testing/asking.ts';
import { onBothEngines } from '../testing/engines.ts';
import { plantCard, viewerAs, withSecondFactor } from '../testing/planted-cards.ts';
import { anEmployerGrant, anOrganisation, aSeat } from '../testing/planted-grants.ts';
import { requestEmployerGrants } from './request-employer-grants.ts';

const refused = (reason: string) => expect.objectContaining({ __typename: 'GrantRefused', reason });

onBothEngines((open) => {
  describe('an organisation asks its employees', () => {
    async function openOffice() {
      const world = await openAsking(open);
      const orgId = await anOrganisation(world.database, { registeredBy: world.mother.id });
      await aSeat(world.database, { orgId, applicantId: world.mother.id });
      const agent = withSecondFactor(world.viewer);
      const employee = await world.person(EMPLOYEE);
      await plantCard(world.database, { id: 'c', principalId: employee.id, submittedByOrgId: orgId }, [
        'submit',
        '2024-03-07 09:00',
      ]);
      const ask = (employees: { name: string; idNumber: string }[], by = agent) =>
        requestEmployerGrants(world.services, caller, by, {
          organisationId: orgId,
          employees,
          scopes: ['card:read', 'card:detail'],
        });
      return { ...world, orgId, agent, employee, ask };
    }

    it('G5: not around a grant that an officer suspended', async () => {
      const office = await openOffice();
      await anEmployerGrant(office.database, {
        principalId: office.employee.id,
        delegateOrgId: office.orgId,
        state: 'SUSPENDED',
      });
      expect(await office.ask([EMPLOYEE])).toMatchObject({ rows: [{ refusal: 'ALREADY_OPEN' }] });
    });

    it('row by row, and only those with a card of its own are asked; no row shows which', async () => {
      const office = await openOffice();
      const stranger = await office.person(OLD_MAN);
      const answer = await office.ask([EMPLOYEE, OLD_MAN, TEENAGER, EMPLOYEE, { name: '郭', idNumber: '1' }]);
      expect(answer).toMatchObject({
        rows: [
          { line: 1, refusal: null, problems: [], grant: { state: 'AWAITING_CONSENT' } },
          { line: 2, refusal: null, problems: [], grant: { state: 'AWAITING_CONSENT' } },
          { line: 3, refusal: null, problems: [], grant: { state: 'AWAITING_CONSENT' } },
          { line: 4, refusal: 'ALREADY_OPEN', grant: null },
          { line: 5, refusal: null, problems: [{ field: 'ID_NUMBER', reason: 'LENGTH' }], grant: null },
        ],
      });
      const { delegationGrants: g } = office.database.tables;
      const found = await office.database.read
        .select({ principalId: g.principalId })
        .from(g)
        .where(and(eq(g.kind, 'EMPLOYER'), eq(g.delegateOrgId, office.orgId)));
      expect(found.filter(({ principalId }) => principalId !== null)).toEqual([
        { principalId: office.employee.id },
      ]);
      expect(await toldTo(office, office.employee)).toEqual(['GRANT_REQUESTED']);
      expect(await toldTo(office, stranger)).toEqual([]);
      const [first, second] = 'rows' in answer ? answer.rows : [];
      const shown = (row: typeof first) =>
        withoutIds({ ...row, line: 0 }).replaceAll(/"principal":{[^}]*}/g, '');
      expect(shown(first)).toBe(shown(second));
    });

    it('with a seat, the second factor and a verified organisation', async () => {
      const office = await openOffice();
      await expect(office.ask([EMPLOYEE], office.viewer)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
      const stranger = withSecondFactor(viewerAs(office.employee.id, 'L3'));
      expect(await office.ask([EMPLOYEE], stranger)).toEqual(refused('NO_SEAT'));
      const { organisations: o } = office.database.tables;
      await office.database.write((tx) => tx.update(o).set({ status: 'SUSPENDED' }));
      expect(await office.ask([EMPLOYEE])).toEqual(refused('ORGANISATION_NOT_VERIFIED'));
    });

    it('200 at most', async () => {
      const office = await openOffice();
      const many = Array.from({ length: 201 }, () => EMPLOYEE);
      await expect(office.ask(many)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await expect(office.ask([])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });
  });
});
