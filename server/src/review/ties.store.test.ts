import { expect, it } from 'vitest';
import { countStatements } from '../db/statements.ts';
import type { Tables } from '../db/tables.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines, type TestDatabase } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard } from '../testing/planted-cards.ts';
import {
  aGuardianGrant,
  anEmployerGrant,
  anOrganisation,
  aProxyGrant,
  aSeat,
} from '../testing/planted-grants.ts';
import { isTooClose } from './conflicts.ts';
import { tiesOf } from './ties.store.ts';

const NOW = china('2024-03-11 10:00');
const OFFICER = 'li-reviewer';
const STRANGER = 'li-si';
type State = Tables['delegationGrants']['$inferSelect']['state'];

onBothEngines((open) => {
  const withPeople = async () => {
    const database = await open();
    await peopleOfTheCases(database);
    return database;
  };
  const ties = ({ read, tables }: TestDatabase) => tiesOf(read, tables, OFFICER, NOW);

  it.each<[string, (database: TestDatabase, orgId: string) => Promise<unknown>, 'person' | 'organisation']>([
    [
      'their ward',
      (d) => aGuardianGrant(d, { principalId: STRANGER, delegateApplicantId: OFFICER }),
      'person',
    ],
    [
      'their guardian',
      (d) => aGuardianGrant(d, { principalId: OFFICER, delegateApplicantId: STRANGER }),
      'person',
    ],
    [
      'their principal',
      (d) => aProxyGrant(d, { principalId: STRANGER, delegateApplicantId: OFFICER }),
      'person',
    ],
    [
      'whoever was refused as their proxy',
      (d) =>
        aProxyGrant(d, {
          principalId: OFFICER,
          delegateApplicantId: STRANGER,
          state: 'REJECTED' satisfies State,
        }),
      'person',
    ],
    [
      'an organisation that looks at their cards',
      (d, orgId) => anEmployerGrant(d, { principalId: OFFICER, delegateOrgId: orgId, requestedBy: STRANGER }),
      'organisation',
    ],
    [
      'an organisation that they act for',
      (d, orgId) => aSeat(d, { orgId, applicantId: OFFICER }),
      'organisation',
    ],
    [
      'an organisation that they left eleven months ago',
      (d, orgId) =>
        aSeat(d, {
          orgId,
          applicantId: OFFICER,
          validFrom: china('2023-01-01 00:00'),
          endedAt: china('2023-04-11 10:00'),
        }),
      'organisation',
    ],
    [
      'an organisation that handed in a card for them',
      (d, orgId) =>
        plantCard(d, { principalId: OFFICER, submittedByOrgId: orgId, channel: 'ORG_BATCH' }, [
          'submit',
          '2024-03-07 09:00',
        ]),
      'organisation',
    ],
  ])('G12: an officer is too close to %s', async (_name, arrange, kind) => {
    const database = await withPeople();
    const orgId = await anOrganisation(database, { registeredBy: STRANGER });
    expect(await ties(database)).toEqual([]);
    await arrange(database, orgId);
    const tied = kind === 'person' ? STRANGER : orgId;
    expect(await ties(database)).toEqual([tied]);
    expect(isTooClose({ applicantId: OFFICER, ties: [tied] }, [null, 'zhang-san', tied])).toBe(true);
  });

  it('G12: not to the organisation that they left more than a year ago, nor to strangers', async () => {
    const database = await withPeople();
    const orgId = await anOrganisation(database, { registeredBy: STRANGER });
    const years = { validFrom: china('2022-01-01 00:00'), endedAt: china('2023-03-10 23:59') };
    await aSeat(database, { orgId, applicantId: OFFICER, ...years });
    await aGuardianGrant(database, { principalId: 'zhang-san', delegateApplicantId: STRANGER });
    expect(await ties(database)).toEqual([]);
    expect(isTooClose({ applicantId: OFFICER, ties: [] }, [STRANGER, orgId, null])).toBe(false);
  });

  it('G12: to themselves and to what they registered, by one statement', async () => {
    const database = await withPeople();
    const orgId = await anOrganisation(database, { registeredBy: OFFICER, status: 'PENDING' });
    const { result, statements } = await countStatements(() => ties(database));
    expect([result, statements.length]).toEqual([[orgId], 1]);
    expect(isTooClose({ applicantId: OFFICER, ties: [] }, [OFFICER])).toBe(true);
  });
});
