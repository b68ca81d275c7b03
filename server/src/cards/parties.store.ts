import { GrantScope } from '@exit-card/shared/delegation';
import type { Viewer } from '../access/caller.ts';
import type { Delegate } from '../access/policy.ts';
import { type ApplicantInClear, applicantsById, getApplicant } from '../applicants/applicant.store.ts';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { grantPerson } from '../delegation/grant-person.ts';
import type { Parties } from './parties.ts';

/** Of one’s own cards. */
export async function ownParties(
  reads: Reads,
  tables: Tables,
  vault: Vault,
  viewer: Viewer,
): Promise<Parties> {
  const person = await getApplicant(reads, tables, vault, viewer.applicantId);
  const { name } = person;
  return {
    seenAs: { actorName: name, principalName: name, grantId: null, kind: null, organisationName: null },
    principal: grantPerson(person, Object.values(GrantScope)),
  };
}

/** Of the cards that each of these delegates reads: three statements, however many. In the same order. */
export async function partiesOf(
  reads: Reads,
  tables: Tables,
  vault: Vault,
  delegates: readonly Delegate[],
): Promise<Parties[]> {
  const ids = delegates.flatMap(({ viewer, grant }) => [viewer.applicantId, grant.principalId ?? '']);
  const people = await applicantsById(reads, tables, vault, [...new Set(ids)]);
  const names = await organisationNames(reads, tables, delegates);
  return delegates.map(({ viewer, grant }) => {
    const actor = getPerson(people, viewer.applicantId);
    const principal = getPerson(people, grant.principalId ?? '');
    return {
      seenAs: {
        actorName: actor.name,
        principalName: principal.name,
        grantId: grant.id,
        kind: grant.kind,
        organisationName: names.get(grant.delegateOrgId ?? '') ?? null,
      },
      principal: grantPerson(principal, grant.scopes),
    };
  });
}

async function organisationNames(
  reads: Reads,
  { organisations }: Tables,
  delegates: readonly Delegate[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(delegates.flatMap(({ grant }) => grant.delegateOrgId ?? []));
  const rows = await reads
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inList(organisations.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function getPerson(people: ReadonlyMap<string, ApplicantInClear>, id: string): ApplicantInClear {
  const person = people.get(id);
  if (!person) throw new Error('A grant names a person who does not exist');
  return person;
}
