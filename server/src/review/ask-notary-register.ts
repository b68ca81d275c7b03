import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { applicantsById } from '../applicants/applicant.store.ts';
import type { Reads } from '../db/database.ts';
import type { GrantChanged } from '../delegation/change-grant.ts';
import { grantSource } from '../delegation/change-grant.ts';
import type { Deed } from '../delegation/grant.ts';
import type { GrantActor } from '../delegation/grant-actor.ts';
import type { GrantSource, NamedGrantFile } from '../delegation/grant-file.store.ts';
import { findGrantFile } from '../delegation/grant-file.store.ts';
import { notTooClose } from '../delegation/grant-guards.ts';
import type { GrantRefusal, GrantRefused } from '../delegation/grant-refusal.ts';
import { grantRefused } from '../delegation/grant-refusal.ts';
import { grantStateAt } from '../delegation/grant-state.ts';
import type { NamedPerson } from '../delegation/notary-register.ts';
import type { Services } from '../services.ts';
import { deskView, verifierOf } from './decide-on-grant.ts';
import { getDeskFile, keepRegisterAnswer } from './desk-grant.store.ts';
import { deskOfficer, evidenceRead, VERIFIERS } from './desk-officer.ts';

/**
 * Asks the notaries' register about the deed of a proxy, outside any write, and keeps its answer: OK, MISMATCH or
 * UNAVAILABLE, which are three answers. What the register is told about the principal is in the principal's log before.
 * Throws NOT_FOUND for a grant that is not on the desk and CONFLICT when it was changed meanwhile.
 */
export async function askNotaryRegister(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  grantId: string,
): Promise<GrantChanged | GrantRefused> {
  const officer = await deskOfficer(services, viewer, VERIFIERS);
  const { database, clock, notaryRegister } = services;
  const { tables } = database;
  const source = grantSource(services);
  const asking = await database.write(async (tx) => {
    const now = clock.now();
    const file = await getDeskFile(tx, source, grantId);
    const actor = await verifierOf(tx, source, viewer, now);
    const refused = askingRefused(file, actor, now);
    if (refused) return { refused };
    const { principalId } = file.grant;
    if (principalId !== null)
      await recordAccess(tx, tables, evidenceRead(officer, caller, { principalId, grantId }, now));
    return { file, actor, question: await questionOf(tx, source, file) };
  });
  if ('refused' in asking) return grantRefused(asking.refused);

  const { file, actor, question } = asking;
  const answer = await notaryRegister.check(question.deed, question.principal, question.delegate);
  return database.write(async (tx) => {
    const now = clock.now();
    await keepRegisterAnswer(tx, tables, file.grant, answer, now);
    const changed = await findGrantFile(tx, source, grantId);
    return { __typename: 'GrantChanged', grant: await deskView(tx, source, changed!, actor, now) };
  });
}

function askingRefused(file: NamedGrantFile, actor: GrantActor, now: Date): GrantRefusal | null {
  const isWaiting = grantStateAt(file, now) === 'EVIDENCE_REVIEW' && file.evidence?.deed;
  return isWaiting ? notTooClose(file, actor) : 'NOT_ALLOWED_NOW';
}

/** People as the identity register names them; a principal whom it does not know, as they were named. */
async function questionOf(
  reads: Reads,
  source: GrantSource,
  { grant, evidence }: NamedGrantFile,
): Promise<{ deed: Deed; principal: NamedPerson; delegate: NamedPerson }> {
  const { vault, tables } = source;
  const { id, principalId, delegateApplicantId } = grant;
  const ids = [principalId, delegateApplicantId].filter((one) => one !== null);
  const people = await applicantsById(reads, tables, vault, ids);
  const claimed = {
    name: vault.decrypt('delegation_grants.claimed_name_cipher', id, grant.claimedNameCipher),
    idNumber: vault.decrypt('delegation_grants.claimed_id_number_cipher', id, grant.claimedIdNumberCipher),
  };
  const named = (personId: string | null): NamedPerson | undefined => {
    const person = personId === null ? undefined : people.get(personId);
    return person && { name: person.name, idNumber: person.idNumber };
  };
  return {
    deed: evidence!.deed!,
    principal: named(principalId) ?? claimed,
    delegate: named(delegateApplicantId)!,
  };
}
