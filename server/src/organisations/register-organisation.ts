import { GRANT_LIMITS } from '@exit-card/shared/delegation';
import { addDays, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { LINE_LENGTHS, parseLine } from '@exit-card/shared/typed-line';
import { parseUscc } from '@exit-card/shared/uscc';
import type { Viewer } from '../access/caller.ts';
import type { InputProblem, InvalidInput } from '../applicants/answer.ts';
import { invalidInput } from '../applicants/answer.ts';
import type { ClaimedPerson, TypedPerson } from '../delegation/claimed-person.ts';
import { parseClaim } from '../delegation/claimed-person.ts';
import type { Services } from '../services.ts';
import { idOfClaimed } from './claimed-id.store.ts';
import { actsForUscc, countPendingOf, insertOrganisation } from './organisation.store.ts';
import type { OrganisationRefused } from './organisation-refusal.ts';
import { organisationRefused } from './organisation-refusal.ts';
import type { OrganisationChanged } from './organisation-view.ts';
import { organisationChanged } from './organisation-view.ts';
import { findSeat, insertSeat } from './seat.store.ts';

const MOST_PENDING = 3;

export interface NewOrganisationAsTyped {
  readonly name: string;
  readonly uscc: string;
  readonly legalRepresentative: TypedPerson;
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
  const parsed = parse(typed, now);
  if (!parsed.ok) return invalidInput(parsed.problems);
  const { name, uscc, person } = parsed;
  const { tables } = database;
  return database.write(async (tx) => {
    if ((await countPendingOf(tx, tables, viewer)) >= MOST_PENDING)
      return organisationRefused('TOO_MANY_PENDING');
    if (await actsForUscc(tx, tables, viewer, uscc, now)) return organisationRefused('ALREADY_REGISTERED');
    const legalRepApplicantId = await idOfClaimed(tx, tables, vault, person);
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

type Parsed =
  | {
      readonly ok: true;
      readonly name: string;
      readonly uscc: string;
      readonly person: ClaimedPerson;
    }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

function parse({ name, uscc, legalRepresentative }: NewOrganisationAsTyped, now: Date): Parsed {
  const line = parseLine(name, LINE_LENGTHS.organisationName);
  const code = parseUscc(uscc);
  const claim = parseClaim(legalRepresentative, plainDateAt(now));
  if (line.ok && code.ok && claim.ok)
    return { ok: true, name: line.line, uscc: code.uscc, person: claim.person };
  const problems = [
    ...(line.ok ? [] : [{ field: 'ORGANISATION_NAME' as const, reason: line.reason }]),
    ...(code.ok ? [] : [{ field: 'USCC' as const, reason: code.reason }]),
    ...(claim.ok ? [] : claim.problems),
  ];
  return { ok: false, problems };
}
