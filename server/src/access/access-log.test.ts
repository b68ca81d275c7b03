import { describe, expect, it } from 'vitest';
import { countStatements } from '../db/statements.ts';
import { anAccess } from '../testing/an-access.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines, type TestDatabase } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { peopleOfTheCases, viewerAs } from '../testing/planted-cards.ts';
import { aGuardianGrant, anEmployerGrant, anOrganisation } from '../testing/planted-grants.ts';
import { testVault } from '../testing/vault.ts';
import { accessLog } from './access-log.store.ts';
import { recordAccesses } from './access-record.store.ts';
import type { AccessLogPart } from './access-record.ts';

const NOW = china('2024-03-11 10:00');

function logOf({ read, tables }: TestDatabase, of: string, part: AccessLogPart | null = null, now = NOW) {
  return accessLog(read, tables, viewerAs(of), part, {}, now);
}

async function aPersonWithLooks(database: TestDatabase) {
  await peopleOfTheCases(database);
  const orgId = await anOrganisation(database, { registeredBy: 'li-si' });
  const grant = await anEmployerGrant(database, { principalId: 'zhang-san', delegateOrgId: orgId });
  const byAgent = { actorKind: 'DELEGATE', actorApplicantId: 'li-si', orgId, grantId: grant.id } as const;
  await database.write((tx) =>
    recordAccesses(tx, database.tables, [
      anAccess('zhang-san', { at: china('2024-03-09 09:00') }),
      anAccess('zhang-san', {
        at: china('2024-03-09 10:00'),
        ...byAgent,
        action: 'BULK_CHECK',
        purpose: '三月出差核对',
      }),
      anAccess('zhang-san', {
        at: china('2024-03-09 11:00'),
        actorKind: 'OFFICER',
        actorApplicantId: 'li-reviewer',
        officeName: '出入境管理支队',
        action: 'READ_CARD',
      }),
      anAccess('zhang-san', {
        at: china('2024-03-10 21:14'),
        ...byAgent,
        action: 'LIST_CARDS',
        outcome: 'DENIED',
      }),
    ]),
  );
  return grant;
}

onBothEngines((open) => {
  it('J4: names a delegate with organisation and grant, an officer by the office alone', async () => {
    const database = await open();
    const grant = await aPersonWithLooks(database);
    const { edges } = await logOf(database, 'zhang-san');
    const nobody = {
      actorName: null,
      organisationName: null,
      grantId: null,
      grantKind: null,
      grantEnded: null,
    };
    const agent = {
      actorName: '李四',
      organisationName: '远行科技有限公司',
      grantId: grant.id,
      grantKind: 'EMPLOYER',
      grantEnded: false,
    };
    expect(edges.map(({ node }) => node)).toMatchObject([
      { ...agent, outcome: 'DENIED' },
      { ...nobody, officeName: '出入境管理支队' },
      { ...agent, purpose: '三月出差核对' },
      nobody,
    ]);
    await database.raw("UPDATE delegation_grants SET state = 'ENDED'");
    expect((await logOf(database, 'zhang-san')).edges[0]?.node.grantEnded).toBe(true);
  });

  it('J4: shows a part, with the count of that part', async () => {
    const database = await open();
    await aPersonWithLooks(database);
    const counts = [];
    for (const part of [null, 'OTHERS', 'SELF', 'DENIED'] as const)
      counts.push((await logOf(database, 'zhang-san', part)).totalCount);
    expect(counts).toEqual([4, 3, 1, 1]);
  });

  it('takes three statements whatever it shows', async () => {
    const database = await open();
    await aPersonWithLooks(database);
    const { statements } = await countStatements(() => logOf(database, 'zhang-san'));
    expect(statements).toHaveLength(3);
  });

  describe('G3: of what others did a person sees', () => {
    it.each([
      ['nothing before the 16th birthday', '2024-03-10 23:59', ['own']],
      ['what is new from that day on', '2024-03-11 00:00', ['at 16', 'own']],
      ['no more until full age', '2026-03-10 23:59', ['at 17', 'at 16', 'own']],
      ['the whole past at full age', '2026-03-11 00:00', ['at 17', 'at 16', 'own', 'at 15']],
    ])('%s', async (_, at, seen) => {
      const database = await open();
      const parent = await aPerson(database, testVault());
      const child = await aPerson(database, testVault(), { idNumber: '110105200803110035' });
      const grant = await aGuardianGrant(database, {
        principalId: child.id,
        delegateApplicantId: parent.id,
      });
      const now = china(at);
      const byParent = (when: string, name: string) =>
        anAccess(child.id, {
          at: china(when),
          actorKind: 'DELEGATE',
          actorApplicantId: parent.id,
          grantId: grant.id,
          action: 'READ_CARD',
          fieldsRevealed: [name],
        });
      const happened = [
        byParent('2024-03-01 10:00', 'at 15'),
        anAccess(child.id, { at: china('2024-03-02 10:00'), fieldsRevealed: ['own'] }),
        byParent('2024-03-11 00:00', 'at 16'),
        byParent('2025-06-01 10:00', 'at 17'),
      ].filter((one) => one.at <= now);
      await database.write((tx) => recordAccesses(tx, database.tables, happened));
      const { edges, totalCount } = await logOf(database, child.id, null, now);
      expect(edges.flatMap(({ node }) => node.fieldsRevealed)).toEqual(seen);
      expect(totalCount).toBe(seen.length);
    });
  });
});
