import { expect, it } from 'vitest';
import { reconfirmEmployees } from '../organisations/reconfirm-employees.ts';
import { roster } from '../organisations/roster.ts';
import { type Asking, caller, openAsking } from '../testing/asking.ts';
import { type Open, onBothEngines } from '../testing/engines.ts';
import { plantCard, provenAs } from '../testing/planted-cards.ts';
import { anEmployerGrant, anOrganisation, aSeat } from '../testing/planted-grants.ts';
import { requestEmployerGrants } from './request-employer-grants.ts';

const EMPLOYEES = Array.from({ length: 24 }, (_, i) => i);
const FROM = Date.UTC(2024, 1, 1);

/** An organisation with an administrator. */
async function anOffice({ database, mother }: Asking) {
  const orgId = await anOrganisation(database, { registeredBy: mother.id });
  await aSeat(database, { orgId, applicantId: mother.id, role: 'ADMIN' });
  return orgId;
}

async function openOffice(open: Open) {
  const world = await openAsking(open);
  const offices = [await anOffice(world), await anOffice(world)] as const;
  const people = [];
  for (const i of EMPLOYEES) {
    const person = await world.person({ name: '郭晓岚' });
    people.push(person);
    for (const [n, submittedByOrgId] of offices.entries()) {
      const card = { id: `${n}-${i}`, cardNumber: `EX2024030${n}${10_000 + i}`, principalId: person.id };
      await plantCard(world.database, { ...card, submittedByOrgId }, ['submit', '2024-03-07 09:00']);
    }
  }
  return { ...world, admin: provenAs(world.mother.id), offices, people };
}

onBothEngines((open) => {
  it('K2: confirming many employees and reading the roster do not hold each other up', async () => {
    const { services, database, admin, offices, people } = await openOffice(open);
    const [organisationId] = offices;
    const grants = [];
    // Newest request first is the other way round than by id.
    for (const [i, { id: principalId }] of people.entries()) {
      const requestedAt = new Date(FROM + i * 1000);
      grants.push(
        await anEmployerGrant(database, { principalId, delegateOrgId: organisationId, requestedAt }),
      );
    }
    const grantIds = grants.map(({ id }) => id);
    const read = () => roster(services, caller, admin, organisationId, {}, { first: EMPLOYEES.length });
    const confirmed = reconfirmEmployees(services, caller, admin, { organisationId, grantIds });
    await expect(Promise.all([confirmed, read(), read()])).resolves.toHaveLength(3);
  });

  it('K2: two organisations ask the same employees at once, in another order', async () => {
    const { services, admin, offices, people } = await openOffice(open);
    const ask = (organisationId: string, employees: typeof people) =>
      requestEmployerGrants(services, caller, admin, { organisationId, employees, scopes: ['card:read'] });
    const [one, other] = offices;
    await expect(Promise.all([ask(one, people), ask(other, people.toReversed())])).resolves.toMatchObject([
      { __typename: 'EmployerGrantsRequested' },
      { __typename: 'EmployerGrantsRequested' },
    ]);
  });
});
