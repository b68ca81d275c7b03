import { GRANT_LIMITS } from '@exit-card/shared/delegation';
import { addDays, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { LINE_LENGTHS, parseLine } from '@exit-card/shared/typed-line';
import { parseUscc } from '@exit-card/shared/uscc';
import type { Viewer } from '../access/caller.ts';
import type { InvalidInput } from '../applicants/answer.ts';
import { invalidInput } from '../applicants/answer.ts';
import { findClaimedPerson } from '../applicants/claimed-person.store.ts';
import { Claims } from '../applicants/claims.ts';
import type { Services } from '../services.ts';
import { actsForUscc, countPendingOf, insertOrganisation } from './organisation.store.ts';
import type { OrganisationRefused } from './organisation-refusal.ts';
import { organisationRefused } from './organisation-refusal.ts';
import type { OrganisationChanged } from './organisation-view.ts';
import { organisationChanged } from './organisation-view.ts';
import { findSeat, insertSeat } from './seat.store.ts';

const MOST_PENDING = 3;

export interface PersonAsTyped {
  readonly name: string;
  readonly idNumber: string;
}

export interface NewOrganisationAsTyped {
  readonly name: string;
  readonly uscc: string;
  readonly legalRepresentative: PersonAsTyped;
}

/**
 * Enters an organisation for the verifier; who registers it is its first administrator. The answer says nothing about
 * the legal representative, nor whether somebody else registered the same code: that is the verifier's to see.
 */
export async function registerOrganisation(
  { database, vault, clock }: Services,
  viewer: Viewer,
  typed: NewOrganisationAsTyped,
): Promise<OrganisationChanged | OrganisationRefused | InvalidInput> {
  if (viewer.assurance !== 'L3') return organisationRefused('LEVEL_TOO_LOW');
  const now = clock.now();
  const { problems, name, uscc, person } = parsed(typed, now);
  if (problems.length > 0) return invalidInput(problems);
  const { tables } = database;
  return database.write(async (tx) => {
    if ((await countPendingOf(tx, tables, viewer)) >= MOST_PENDING)
      return organisationRefused('TOO_MANY_PENDING');
    if (await actsForUscc(tx, tables, viewer, uscc, now)) return organisationRefused('ALREADY_REGISTERED');
    const legalRepApplicantId = await findClaimedPerson(tx, tables, vault, person);
    const organisation = await insertOrganisation(tx, tables, viewer, {
      name,
      uscc,
      legalRepApplicantId,
      registeredAt: now,
    });
    await insertSeat(tx, tables, {
      orgId: organisation.id,
      applicantId: viewer.applicantId,
      role: 'ADMIN',
      grantedBy: viewer.applicantId,
      validFrom: now,
      validTo: endOfDay(addDays(plainDateAt(now), GRANT_LIMITS.seatDays.most)),
    });
    const seat = await findSeat(tx, tables, viewer, organisation.id, now);
    return organisationChanged(organisation, seat!);
  });
}

function parsed({ name, uscc, legalRepresentative }: NewOrganisationAsTyped, now: Date) {
  const claims = new Claims();
  const line = parseLine(name, LINE_LENGTHS.organisationName);
  if (!line.ok) claims.problems.push({ field: 'ORGANISATION_NAME', reason: line.reason });
  const code = parseUscc(uscc);
  if (!code.ok) claims.problems.push({ field: 'USCC', reason: code.reason });
  const person = {
    nameKey: claims.name(legalRepresentative.name),
    idNumber: claims.idNumber(legalRepresentative.idNumber, plainDateAt(now)),
  };
  return {
    problems: claims.problems,
    name: line.ok ? line.line : '',
    uscc: code.ok ? code.uscc : '',
    person,
  };
}
