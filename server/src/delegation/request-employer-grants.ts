import type { GrantScope } from '@exit-card/shared/delegation';
import { KIND_SCOPES } from '@exit-card/shared/delegation';
import { holdChains } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import type { InputProblem } from '../applicants/answer.ts';
import { Fault } from '../fault.ts';
import { holdOrganisation } from '../organisations/organisation.store.ts';
import type { Services } from '../services.ts';
import type { Asking } from './ask-employee.ts';
import { askEmployee } from './ask-employee.ts';
import { grantSource, viewsFor } from './change-grant.ts';
import type { TypedPerson } from './claimed-person.ts';
import { parseClaim } from './claimed-person.ts';
import { employeesMeant } from './employees-meant.store.ts';
import { asDelegate } from './grant-actor.ts';
import { grantFilesById, grantUser } from './grant-file.store.ts';
import type { GrantRefusal, GrantRefused } from './grant-refusal.ts';
import { grantRefused } from './grant-refusal.ts';
import { parseScopes } from './grant-scopes.ts';
import type { GrantView } from './grant-view.ts';

export interface EmployerRequest {
  readonly organisationId: string;
  /** At most 200. */
  readonly employees: readonly TypedPerson[];
  readonly scopes: readonly GrantScope[];
}

export interface EmployerGrantRow {
  /** From 1, in the order of the request. */
  readonly line: number;
  readonly grant: GrantView | null;
  readonly refusal: GrantRefusal | null;
  readonly problems: readonly InputProblem[];
}
export interface EmployerGrantsRequested {
  readonly __typename: 'EmployerGrantsRequested';
  readonly rows: readonly EmployerGrantRow[];
}

const MOST_ROWS = 200;

/**
 * An organisation asks employees for their consent. A row looks the same whether the organisation handed in a card for
 * that person or not: without one nobody is asked. Throws STEP_UP_REQUIRED before the second factor and BAD_USER_INPUT
 * for more than 200 rows.
 */
export async function requestEmployerGrants(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { organisationId: orgId, employees, ...asked }: EmployerRequest,
): Promise<EmployerGrantsRequested | GrantRefused> {
  if (employees.length === 0 || employees.length > MOST_ROWS)
    throw new Fault('BAD_USER_INPUT', { at: 'employees' });
  const { database, clock, vault } = services;
  const { tables } = database;
  const source = grantSource(services);
  const now = clock.now();
  const scopes = parseScopes(asked.scopes);
  if (!scopes.every((scope) => KIND_SCOPES.EMPLOYER.some((allowed) => allowed === scope)))
    return grantRefused('SCOPES_TOO_WIDE');
  const claims = employees.map((typed) => parseClaim(typed, clock.today()));
  const hmacs = claims.flatMap((claim) =>
    claim.ok ? vault.blindIndex('id-number', claim.person.idNumber) : [],
  );

  return database.write(async (tx) => {
    const user = await grantUser(tx, tables, viewer, now);
    if (!user.seatedIn.includes(orgId)) return grantRefused('NO_SEAT');
    demandSecondFactor(viewer);
    const organisation = await holdOrganisation(tx, tables, orgId);
    if (organisation?.status !== 'VERIFIED') return grantRefused('ORGANISATION_NOT_VERIFIED');

    const actor = asDelegate(viewer.applicantId, viewer.assurance);
    const by = { actor, requestId: caller.requestId };
    const meant = await employeesMeant(tx, tables, orgId, hmacs, now);
    await holdChains(
      tx,
      tables,
      [...meant.people.values()].map(({ id }) => id),
    );
    const asking: Asking = { orgId, scopes, meant, named: new Set(), by, now };
    const rows = [];
    for (const claim of claims)
      rows.push(
        claim.ok ? await askEmployee(tx, source, asking, claim.person) : { problems: claim.problems },
      );
    const ids = rows.flatMap((row) => ('grantId' in row ? row.grantId : []));
    const views = await viewsFor(tx, source, user, await grantFilesById(tx, source, ids), now);
    return { __typename: 'EmployerGrantsRequested', rows: numbered(rows, views) };
  });
}

type Row = Awaited<ReturnType<typeof askEmployee>> | { readonly problems: readonly InputProblem[] };

function numbered(rows: readonly Row[], views: readonly GrantView[]): EmployerGrantRow[] {
  const viewOf = new Map(views.map((view) => [view.id, view]));
  return rows.map((row, index) => ({
    line: index + 1,
    grant: 'grantId' in row ? viewOf.get(row.grantId)! : null,
    refusal: 'refusal' in row ? row.refusal : null,
    problems: 'problems' in row ? row.problems : [],
  }));
}
