import type { Viewer } from '../access/caller.ts';
import type { Case } from '../cards/card.ts';
import type { Open } from './engines.ts';
import { aPerson, type Person } from './people.ts';
import { peopleOfTheCases, plantCard, viewerAs, withSecondFactor } from './planted-cards.ts';
import {
  aGuardianGrant,
  anEmployerGrant,
  anOrganisation,
  aProxyGrant,
  aSeat,
  type PlantedGrant,
} from './planted-grants.ts';
import { openWorld, type World } from './world.ts';

/** The three ways of acting for somebody, each with a grant in force; cards of the employee that the employer may see and may not. */
export interface Acting extends World {
  readonly mother: Viewer;
  readonly agent: Viewer;
  readonly proxy: Viewer;
  readonly orgId: string;
  readonly child: Person;
  readonly employee: Person;
  readonly principal: Person;
  readonly guardianGrant: PlantedGrant;
  readonly employerGrant: PlantedGrant;
  readonly proxyGrant: PlantedGrant;
  readonly cards: Record<'child' | 'business' | 'private' | 'principal', Case>;
}

export async function openActing(open: Open): Promise<Acting> {
  const world = await openWorld(open);
  const { database, services } = world;
  await peopleOfTheCases(database);
  const person = (given: Partial<Person>) => aPerson(database, services.vault, given);
  const [mother, agent, proxy] = [
    await person({ name: '宋雅琴' }),
    await person({ name: '唐婉清' }),
    await person({ name: '罗佩文' }),
  ];
  const child = await person({ name: '张小禾', idNumber: '110105201309010033', passport: 'EJ7311014' });
  const employee = await person({ name: '郭晓岚', passport: 'EJ7311028' });
  const principal = await person({ name: '梁启明', passport: 'EJ7311098' });

  const orgId = await anOrganisation(database, { registeredBy: agent.id });
  await aSeat(database, { orgId, applicantId: agent.id });
  const [guardianGrant, employerGrant, proxyGrant] = [
    await aGuardianGrant(database, { principalId: child.id, delegateApplicantId: mother.id }),
    await anEmployerGrant(database, { principalId: employee.id, delegateOrgId: orgId }),
    await aProxyGrant(database, { principalId: principal.id, delegateApplicantId: proxy.id }),
  ];
  const card = (principalId: string, number: string, more: Parameters<typeof plantCard>[1] = {}) =>
    plantCard(
      database,
      { id: `card ${number}`, cardNumber: `EX20240307${number}`, principalId, ...more },
      ['submit', '2024-03-07 09:00'],
      ['requestDocuments', '2024-03-07 15:00'],
    );
  const ofOrganisation = { submittedByOrgId: orgId, channel: 'ORG_BATCH' } as const;
  return {
    ...world,
    mother: viewerAs(mother.id, 'L3'),
    agent: withSecondFactor(viewerAs(agent.id, 'L3')),
    proxy: viewerAs(proxy.id, 'L3'),
    orgId,
    child,
    employee,
    principal,
    guardianGrant,
    employerGrant,
    proxyGrant,
    cards: {
      child: await card(child.id, '00001'),
      business: await card(employee.id, '00002', ofOrganisation),
      private: await card(employee.id, '00003'),
      principal: await card(principal.id, '00004'),
    },
  };
}
