import { describe, expect, it, vi } from 'vitest';
import { statementLog } from '../db/statements.ts';
import { openAsking } from '../testing/asking.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs, withSecondFactor } from '../testing/planted-cards.ts';
import {
  aGuardianGrant,
  anEmployerGrant,
  anOrganisation,
  aProxyGrant,
  aSeat,
} from '../testing/planted-grants.ts';
import { grantsGiven, grantsOfOrganisation, grantsReceived, ownGrant } from './own-grants.ts';

onBothEngines((open) => {
  async function openList() {
    const world = await openAsking(open);
    const { database, mother } = world;
    const principals = await Promise.all(
      ['张小禾', '宋一诺', '梁启明'].map((name) => world.person({ name })),
    );
    const [child, ward, oldMan] = principals.map(({ id }) => ({
      principalId: id,
      delegateApplicantId: mother.id,
    }));
    const at = (day: string) => ({ requestedAt: china(`2024-02-${day} 09:00`) });
    const grants = [
      await aGuardianGrant(database, { ...child!, ...at('01') }),
      await aGuardianGrant(database, { ...ward!, ...at('02'), validTo: china('2024-03-11 10:00') }),
      await aProxyGrant(database, { ...oldMan!, ...at('03') }),
    ];
    return { ...world, principals, ids: grants.map(({ id }) => id) };
  }
  const idsOf = (page: { edges: readonly { node: { id: string } }[] }) =>
    page.edges.map(({ node }) => node.id);

  describe('the list of grants', () => {
    it('has the newest request first and goes on where a page ended', async () => {
      const { services, viewer, ids } = await openList();
      const first = await grantsReceived(services, viewer, {}, { first: 2 });
      expect(idsOf(first)).toEqual([ids[2], ids[1]]);
      expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
      const rest = await grantsReceived(services, viewer, {}, { first: 2, after: first.pageInfo.endCursor });
      expect(idsOf(rest)).toEqual([ids[0]]);
      expect(rest.pageInfo.hasNextPage).toBe(false);
    });

    it('G2: is filtered by kind and by the state as it is now, recorded or not', async () => {
      const { services, viewer, ids } = await openList();
      const filtered = async (filter: Parameters<typeof grantsReceived>[2]) => {
        const page = await grantsReceived(services, viewer, filter, {});
        return [page.totalCount, ...idsOf(page)];
      };
      expect(await filtered({ kinds: ['NOTARISED_PROXY'] })).toEqual([1, ids[2]]);
      expect(await filtered({ states: ['ACTIVE'] })).toEqual([2, ids[2], ids[0]]);
      expect(await filtered({ kinds: ['GUARDIAN'], states: ['ENDED', 'LAPSED'] })).toEqual([1, ids[1]]);
      expect(await filtered({ states: [] })).toEqual([0]);
    });

    it('takes as many statements for three grants as for one', async () => {
      const { services, viewer } = await openList();
      const sent = vi.spyOn(statementLog, 'logQuery');
      const statements = async (first: number) => {
        sent.mockClear();
        expect((await grantsReceived(services, viewer, {}, { first })).edges).toHaveLength(first);
        return sent.mock.calls.length;
      };
      // The seats of the viewer, the page and its count, events and files.
      expect([await statements(1), await statements(3)]).toEqual([5, 5]);
      sent.mockRestore();
    });

    it('G1: is of one’s own only', async () => {
      const { services, ids, principals } = await openList();
      const [child, ward] = principals.map(({ id }) => viewerAs(id));
      expect(idsOf(await grantsGiven(services, child!, {}, {}))).toEqual([ids[0]]);
      expect(idsOf(await grantsReceived(services, child!, {}, {}))).toEqual([]);
      expect(await ownGrant(services, child!, ids[0]!)).toMatchObject({ viewerIsPrincipal: true });
      await expect(ownGrant(services, ward!, ids[0]!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('G6: of an organisation is for whoever has a live seat there', async () => {
      const { database, services, viewer, principals } = await openList();
      const orgId = await anOrganisation(database, { registeredBy: viewer.applicantId });
      const { id } = await anEmployerGrant(database, {
        principalId: principals[0]!.id,
        delegateOrgId: orgId,
      });
      const agent = withSecondFactor(viewer);
      await expect(grantsOfOrganisation(services, agent, orgId, {}, {})).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await aSeat(database, { orgId, applicantId: agent.applicantId });
      expect(idsOf(await grantsOfOrganisation(services, agent, orgId, {}, {}))).toEqual([id]);
      expect(idsOf(await grantsReceived(services, agent, {}, {}))).not.toContain(id);
    });
  });
});
