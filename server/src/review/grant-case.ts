import type { GrantCheck } from '@exit-card/shared/delegation';
import { CHECK_LIST, USUAL_SCOPES } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { ageOn, plainDateAt } from '@exit-card/shared/plain-date';
import { recordAccesses } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { applicantsById } from '../applicants/applicant.store.ts';
import { grantSource } from '../delegation/change-grant.ts';
import { type GrantPerson, grantPerson } from '../delegation/grant-person.ts';
import type { GrantRefusal } from '../delegation/grant-refusal.ts';
import type { GrantView } from '../delegation/grant-view.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { deskView, verifierOf } from './decide-on-grant.ts';
import { countOtherGuardians, getDeskFile } from './desk-grant.store.ts';
import { deskOfficer, evidenceRead, VERIFIERS } from './desk-officer.ts';
import { conflictOf } from './desk-queue.ts';

/** All that a verifier needs to decide on one grant. */
export interface DeskGrantCase {
  readonly grant: GrantView;
  /** The principal as the requester named them. */
  readonly claimed: GrantPerson;
  readonly requester: GrantPerson;
  readonly requesterAge: number;
  /** Whether the register has somebody of that name and number. */
  readonly registerFits: boolean;
  readonly principalBirthDate: PlainDate | null;
  readonly principalAge: number | null;
  readonly principalDeceased: boolean;
  /** To tick. */
  readonly checks: readonly GrantCheck[];
  /** By the first verifier. */
  readonly ticked: readonly GrantCheck[];
  readonly conflict: GrantRefusal | null;
  readonly otherGuardians: number;
  readonly firstVerifier: string | null;
}

/**
 * Opens a case, which is a read: it stands in the logs of the principal and of the requester, or the case stays closed. Throws NOT_FOUND for a
 * grant that is not on the desk, FORBIDDEN for one of somebody close to the officer.
 */
export async function openGrantCase(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  grantId: string,
): Promise<DeskGrantCase> {
  const officer = await deskOfficer(services, viewer, VERIFIERS);
  const { database, clock, vault } = services;
  const { tables } = database;
  const source = grantSource(services);
  return database.write(async (tx) => {
    const now = clock.now();
    const today = plainDateAt(now);
    const file = await getDeskFile(tx, source, grantId);
    const { grant, principal, evidence } = file;
    const actor = await verifierOf(tx, source, viewer, now);
    const conflict = conflictOf(file, actor);
    if (conflict === 'CONFLICT_OF_INTEREST') throw new Fault('FORBIDDEN');
    const { principalId, requestedBy, verifiedBy, kind } = grant;
    await recordAccesses(
      tx,
      tables,
      [principalId, requestedBy]
        .filter((id) => id !== null)
        .map((id) => evidenceRead(officer, caller, { principalId: id, grantId }, now)),
    );
    const people = await applicantsById(
      tx,
      tables,
      vault,
      [requestedBy, verifiedBy].filter((id) => id !== null),
    );
    const requester = people.get(requestedBy)!;
    const view = await deskView(tx, source, file, actor, now);
    return {
      grant: view,
      claimed: view.principal,
      requester: grantPerson(requester, USUAL_SCOPES),
      requesterAge: ageOn(requester.birthDate, today),
      registerFits: principal !== null,
      principalBirthDate: principal?.birthDate ?? null,
      principalAge: principal && ageOn(principal.birthDate, today),
      principalDeceased: (principal?.deceasedOn ?? null) !== null,
      checks: kind === 'EMPLOYER' ? [] : CHECK_LIST[kind],
      ticked: evidence?.checks ?? [],
      conflict,
      otherGuardians: await countOtherGuardians(tx, tables, grant, now),
      firstVerifier: verifiedBy === null ? null : (people.get(verifiedBy)?.name ?? null),
    };
  });
}
