import { type Application, type ApplicationProblem, missingIn } from '@exit-card/shared/application';
import { plainDateAt } from '@exit-card/shared/plain-date';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Delegate } from '../access/policy.ts';
import { findCard } from '../cards/card.store.ts';
import { findOverlapping } from '../cards/overlap.store.ts';
import { ownParties, partiesOf } from '../cards/parties.store.ts';
import type { Writes } from '../db/database.ts';
import { delegatedAccess } from '../delegation/delegated-access.ts';
import { filesOf, type StoredFile } from '../files/stored-file.ts';
import type { Services } from '../services.ts';
import type { ApplyingFor } from './applying-for.ts';
import { applicationIn, type DraftRow } from './draft.store.ts';

/** A draft that nobody touches is erased after so long, in milliseconds. */
export const DRAFT_KEPT = 30 * 24 * 3_600_000;

export type DraftView = Awaited<ReturnType<typeof draftView>>;

/** A draft as its writer sees it, with all that stands between it and handing it in. */
export async function draftView(
  tx: Writes,
  { database: { tables }, vault }: Services,
  caller: Caller,
  viewer: Viewer,
  { delegate }: ApplyingFor,
  draft: DraftRow,
  now: Date,
) {
  const application = applicationIn(vault, draft);
  const files = await filesOf(tx, tables, vault, ['EXPEDITE_PROOF'], [draft.id]);
  const proofs = files.get(draft.id) ?? [];
  const [parties] = delegate
    ? await partiesOf(tx, tables, vault, [delegate])
    : [await ownParties(tx, tables, vault, viewer)];
  const overlapping =
    application.expectedExitDate &&
    (await findOverlapping(tx, tables, draft.principalId, application.expectedExitDate, now));
  return {
    ...application,
    ...parties!,
    id: draft.id,
    version: draft.version,
    proofs,
    problems: [...missingIn(application), ...problemsNow(application, proofs, now)],
    openCardId: overlapping ? await seenCardId(tx, tables, caller, delegate, overlapping.id, now) : null,
    updatedAt: draft.updatedAt,
    keptUntil: new Date(draft.updatedAt.getTime() + DRAFT_KEPT),
  };
}

/** The card that is in the way, for who may see it: the principal, or through a grant that opens it, which is recorded. */
export async function seenCardId(
  tx: Writes,
  tables: Services['database']['tables'],
  caller: Caller,
  delegate: Delegate | null,
  cardId: string,
  now: Date,
): Promise<string | null> {
  if (!delegate) return cardId;
  const card = await findCard(tx, tables, delegate, { id: cardId }, now);
  if (!card) return null;
  await recordAccess(tx, tables, delegatedAccess(caller, delegate, 'READ_CARD', cardId, now));
  return cardId;
}

/** What was right when it was filled in, and what is not filled in but uploaded. */
function problemsNow(
  { expectedExitDate, expedite }: Application,
  proofs: readonly StoredFile[],
  now: Date,
): ApplicationProblem[] {
  const isOver = expectedExitDate !== null && expectedExitDate < plainDateAt(now);
  const stateOfProof = expedite && proofState(proofs);
  return [
    ...(isOver ? [{ field: 'EXPECTED_EXIT_DATE', reason: 'PASSED' } as const] : []),
    ...(stateOfProof ? [{ field: 'EXPEDITE_PROOF', reason: stateOfProof } as const] : []),
  ];
}

/** PENDING while the scanner has not seen all of them, EMPTY without a clean one; null is well. */
export function proofState(proofs: readonly Pick<StoredFile, 'state'>[]): 'EMPTY' | 'PENDING' | null {
  if (proofs.some(({ state }) => state === 'PENDING')) return 'PENDING';
  return proofs.some(({ state }) => state === 'CLEAN') ? null : 'EMPTY';
}
