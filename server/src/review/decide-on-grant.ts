import type { Caller, Viewer } from '../access/caller.ts';
import { parseComment } from '../comment.ts';
import type { Reads } from '../db/database.ts';
import { actOnGrant } from '../delegation/act-on-grant.ts';
import type { GrantChanged } from '../delegation/change-grant.ts';
import { grantSource } from '../delegation/change-grant.ts';
import type { GrantActor } from '../delegation/grant-actor.ts';
import { grantVerifier } from '../delegation/grant-actor.ts';
import { filesClean } from '../delegation/grant-checks.ts';
import { storeGrantDone } from '../delegation/grant-done.store.ts';
import type { GrantSource, NamedGrantFile } from '../delegation/grant-file.store.ts';
import { findGrantFile } from '../delegation/grant-file.store.ts';
import type { GrantActionInputs } from '../delegation/grant-inputs.ts';
import type { GrantRefusal, GrantRefused } from '../delegation/grant-refusal.ts';
import { grantRefused } from '../delegation/grant-refusal.ts';
import { seenGrants } from '../delegation/grant-view.store.ts';
import type { GrantView } from '../delegation/grant-view.ts';
import { grantView } from '../delegation/grant-view.ts';
import { filesThere } from '../files/file.store.ts';
import type { Services } from '../services.ts';
import { getDeskFile } from './desk-grant.store.ts';
import { deskOfficer, VERIFIERS } from './desk-officer.ts';
import type { EvidenceFault } from './evidence-fault.ts';
import { tiesOf } from './ties.store.ts';

/** What a verifier may do with a grant; the grant table says when. */
export type DeskAction =
  | 'acceptEvidence'
  | 'confirmEvidence'
  | 'returnEvidence'
  | 'reject'
  | 'suspend'
  | 'resume'
  | 'endByAuthority';

/**
 * One decision on a grant, with its event, messages and access record; it holds at the next request. Throws NOT_FOUND
 * for a grant that is not on the desk and CONFLICT when somebody else was faster.
 */
export async function decideOnGrant<Name extends DeskAction>(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  grantId: string,
  name: Name,
  input: GrantActionInputs[Name],
): Promise<GrantChanged | GrantRefused> {
  const { officeName } = await deskOfficer(services, viewer, VERIFIERS);
  const { database, clock } = services;
  const source = grantSource(services);
  return database.write(async (tx) => {
    const now = clock.now();
    const file = await getDeskFile(tx, source, grantId);
    const actor = await verifierOf(tx, source, viewer, now);
    const done = actOnGrant(file, name, actor, input, { now });
    const refused = done.ok ? await evidenceFault(tx, source, file, name, now) : done.refused;
    if (refused || !done.ok) return grantRefused(refused ?? 'NOT_ALLOWED_NOW');
    await storeGrantDone(tx, source, file, done, { actor, requestId: caller.requestId, officeName }, now);
    const changed = await findGrantFile(tx, source, grantId);
    return { __typename: 'GrantChanged', grant: await deskView(tx, source, changed!, actor, now) };
  });
}

/** Evidence goes back, or is refused, with a reason and words for the requester. Throws BAD_USER_INPUT for too many. */
export function refuseEvidence(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  name: 'returnEvidence' | 'reject',
  { grantId, reason, comment }: { grantId: string; reason: EvidenceFault; comment: string },
): Promise<GrantChanged | GrantRefused> {
  const input = { reason, comment: parseComment(comment) ?? '' };
  return decideOnGrant(services, caller, viewer, grantId, name, input);
}

/** What an officer does with a grant that holds, with words for its parties. Throws BAD_USER_INPUT for too many. */
export function useAuthority(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  name: 'suspend' | 'resume' | 'endByAuthority',
  { grantId, comment }: { grantId: string; comment: string },
): Promise<GrantChanged | GrantRefused> {
  const input = { comment: parseComment(comment) ?? '' };
  return decideOnGrant(services, caller, viewer, grantId, name, input);
}

/** The officer with the ties that keep them from a case. */
export async function verifierOf(
  reads: Reads,
  { tables }: GrantSource,
  { applicantId }: Viewer,
  now: Date,
): Promise<GrantActor> {
  return grantVerifier(applicantId, await tiesOf(reads, tables, applicantId, now));
}

/** A grant as the verifier sees it. */
export async function deskView(
  reads: Reads,
  source: GrantSource,
  file: NamedGrantFile,
  actor: GrantActor,
  now: Date,
): Promise<GrantView> {
  const [seen] = await seenGrants(reads, source, [file]);
  return grantView(seen!, actor, source.vault, now);
}

/** Nobody accepts what is not there, or what no scanner has seen. */
async function evidenceFault(
  reads: Reads,
  { tables }: GrantSource,
  file: NamedGrantFile,
  name: DeskAction,
  now: Date,
): Promise<GrantRefusal | null> {
  if (name !== 'acceptEvidence' && name !== 'confirmEvidence') return null;
  const files = await filesThere(reads, tables, 'GRANT_EVIDENCE', [file.grant.id]);
  return filesClean({ files: files.map(({ state }) => state) }, file, now);
}
