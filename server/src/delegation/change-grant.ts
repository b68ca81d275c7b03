import type { Caller, Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import type { Reads, Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { actOnGrant } from './act-on-grant.ts';
import type { GrantActor, GrantUser } from './grant-actor.ts';
import { partyOf } from './grant-actor.ts';
import { storeGrantDone } from './grant-done.store.ts';
import type { GrantSource, NamedGrantFile } from './grant-file.store.ts';
import { findGrantFor, grantUser } from './grant-file.store.ts';
import type { GrantActionInputs, GrantActionName } from './grant-inputs.ts';
import type { GrantRefused } from './grant-refusal.ts';
import { grantRefused } from './grant-refusal.ts';
import { seenGrants } from './grant-view.store.ts';
import type { GrantView } from './grant-view.ts';
import { grantView } from './grant-view.ts';

export interface GrantChanged {
  readonly __typename: 'GrantChanged';
  readonly grant: GrantView;
}

/** A grant that the viewer is a party of, in the transaction that changes it. */
export interface OpenedFile {
  readonly file: NamedGrantFile;
  readonly actor: GrantActor;
  readonly user: GrantUser;
}

/**
 * One action of a party, all of it or nothing. `input` may read what the action needs to know of the grant. Throws
 * NOT_FOUND for a grant of others and for none, STEP_UP_REQUIRED for an organisation's agent before the second factor,
 * CONFLICT when somebody was faster.
 */
export function changeGrant<Name extends GrantActionName>(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  grantId: string,
  name: Name,
  input: (tx: Writes, opened: OpenedFile) => GrantActionInputs[Name] | Promise<GrantActionInputs[Name]>,
): Promise<GrantChanged | GrantRefused> {
  const { database, clock } = services;
  const source = grantSource(services);
  return database.write(async (tx) => {
    const now = clock.now();
    const opened = await openFile(tx, source, viewer, grantId, now);
    const { file, actor, user } = opened;
    if (file.organisation && actor.kind === 'DELEGATE') demandSecondFactor(viewer);
    const done = actOnGrant(file, name, actor, await input(tx, opened), { now });
    if (!done.ok) return grantRefused(done.refused);
    await storeGrantDone(tx, source, file, done, { actor, requestId: caller.requestId }, now);
    const changed = await findGrantFor(tx, source, user, grantId);
    const [view] = await viewsFor(tx, source, user, [changed!], now);
    return { __typename: 'GrantChanged', grant: view! };
  });
}

async function openFile(
  tx: Writes,
  source: GrantSource,
  viewer: Viewer,
  grantId: string,
  now: Date,
): Promise<OpenedFile> {
  const user = await grantUser(tx, source.tables, viewer, now);
  const file = await findGrantFor(tx, source, user, grantId);
  const actor = file && partyOf(file, user);
  if (!actor) throw new Fault('NOT_FOUND');
  return { file, actor, user };
}

/** Grants as a party sees them: two statements, however many. */
export async function viewsFor(
  reads: Reads,
  source: GrantSource,
  user: GrantUser,
  files: readonly NamedGrantFile[],
  now: Date,
): Promise<GrantView[]> {
  const seen = await seenGrants(reads, source, files);
  return seen.flatMap((grant) => {
    const actor = partyOf(grant.file, user);
    return actor ? grantView(grant, actor, source.vault, now) : [];
  });
}

export function grantSource({ database, vault }: Services): GrantSource {
  return { tables: database.tables, vault };
}
