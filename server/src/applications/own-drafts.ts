import {
  type Application,
  NO_APPLICATION,
  parseApplication,
  type TypedApplication,
} from '@exit-card/shared/application';
import { v7 as newId } from 'uuid';
import type { Caller, Viewer } from '../access/caller.ts';
import { type InvalidInput, invalidInput } from '../applicants/answer.ts';
import type { Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { type ApplyingFor, applyingFor } from './applying-for.ts';
import {
  applicationIn,
  changeDraft,
  type DraftRow,
  findDraft,
  insertDraft,
  sealApplication,
} from './draft.store.ts';
import { type DraftView, draftView } from './draft-view.ts';
import { eraseDraft } from './erase-draft.ts';

export interface CardDraftSaved {
  readonly __typename: 'CardDraftSaved';
  readonly draft: DraftView;
}

export interface DraftAsTyped extends TypedApplication {
  /** Under which grant; null for oneself. */
  readonly grantId?: string | null;
  /** Left out to begin. */
  readonly seenVersion?: number | null;
}

/** Null when nothing was begun. Throws NOT_FOUND for a grant that does not let the viewer apply. */
export async function ownDraft(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  grantId: string | null,
): Promise<DraftView | null> {
  const { database, clock } = services;
  const now = clock.now();
  // A refused try under a grant that has ended is recorded, so it must not roll the transaction back.
  const found = await database.write(async (tx) => {
    const whom = await applyingFor(tx, services, caller, viewer, grantId, now);
    if (!whom) return undefined;
    const draft = await findDraft(tx, database.tables, pairOf(viewer, whom));
    return draft ? draftView(tx, services, caller, viewer, whom, draft, now) : null;
  });
  if (found === undefined) throw new Fault('NOT_FOUND');
  return found;
}

/** Begins a draft or changes it, all of what was typed or nothing. Throws NOT_FOUND as `ownDraft`, CONFLICT when it was changed meanwhile. */
export async function saveDraft(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { grantId = null, seenVersion = null, ...typed }: DraftAsTyped,
): Promise<CardDraftSaved | InvalidInput> {
  const { database, clock } = services;
  const now = clock.now();
  const parsed = parseApplication(typed, clock.today());
  if (!parsed.ok) return invalidInput(parsed.problems);
  const saved = await database.write(async (tx) => {
    const whom = await applyingFor(tx, services, caller, viewer, grantId, now);
    if (!whom) return undefined;
    const before = await findDraft(tx, database.tables, pairOf(viewer, whom));
    if ((before?.version ?? null) !== seenVersion) throw new Fault('CONFLICT');
    const draft = await store(tx, services, viewer, whom, before, parsed.fields, now);
    return draftView(tx, services, caller, viewer, whom, draft, now);
  });
  if (!saved) throw new Fault('NOT_FOUND');
  return { __typename: 'CardDraftSaved', draft: saved };
}

/** Throws a draft away, whether or not its grant still holds. Throws NOT_FOUND when there is none. */
export async function discardDraft(
  services: Services,
  { applicantId: writtenBy }: Viewer,
  draftId: string,
): Promise<{ readonly draftId: string }> {
  if (!(await eraseDraft(services, { id: draftId, writtenBy }))) throw new Fault('NOT_FOUND');
  return { draftId };
}

async function store(
  tx: Writes,
  { database: { tables }, vault }: Services,
  viewer: Viewer,
  whom: ApplyingFor,
  before: DraftRow | undefined,
  fields: Partial<Application>,
  now: Date,
): Promise<DraftRow> {
  const id = before?.id ?? newId({ msecs: now.getTime() });
  const application = { ...(before ? applicationIn(vault, before) : NO_APPLICATION), ...fields };
  const changes = {
    contentCipher: sealApplication(vault, id, application),
    grantId: whom.delegate?.grant.id ?? null,
    updatedAt: now,
  };
  if (before) {
    if (!(await changeDraft(tx, tables, before, changes))) throw new Fault('CONFLICT');
    return { ...before, ...changes, version: before.version + 1 };
  }
  const draft = { id, ...pairOf(viewer, whom), ...changes, createdAt: now, version: 1 };
  await insertDraft(tx, tables, draft);
  return draft;
}

function pairOf({ applicantId }: Viewer, { principalId }: ApplyingFor) {
  return { writtenBy: applicantId, principalId };
}
