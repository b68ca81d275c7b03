import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { CardView } from '../cards/card-view.ts';
import { changedCard, type OpenedCard, openCard } from '../cards/change-card.ts';
import type { Writes } from '../db/database.ts';
import { delegatedAccess } from '../delegation/delegated-access.ts';
import type { Services } from '../services.ts';
import { type Receipt, receiptOf } from '../submissions/receipt.ts';
import { fileNamesOf, type SubmissionRow, submissionsOf } from '../submissions/submission.store.ts';

export interface CardSubmitted {
  readonly __typename: 'CardSubmitted';
  readonly card: CardView;
  readonly receipt: Receipt;
}

/** The new card with its receipt, as the one who handed it in sees it. */
export async function cardSubmitted(
  tx: Writes,
  services: Services,
  viewer: Viewer,
  opened: OpenedCard,
  submission: SubmissionRow,
): Promise<CardSubmitted> {
  const { database, vault } = services;
  const { card } = await changedCard(tx, services, viewer, opened);
  const names = await fileNamesOf(tx, database.tables, vault, [submission]);
  return { __typename: 'CardSubmitted', card, receipt: receiptOf(submission, opened.file.card, names) };
}

/** The card that the viewer has made of this draft before, as it is now; undefined where there is none, or the grant is over. */
export async function submittedBefore(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  cardId: string,
): Promise<CardSubmitted | undefined> {
  const { tables } = services.database;
  const now = services.clock.now();
  const submission = (await submissionsOf(tx, tables, [cardId])).find(
    ({ kind, byApplicantId }) => kind === 'APPLICATION' && byApplicantId === viewer.applicantId,
  );
  if (!submission) return undefined;
  const { grantId } = submission;
  const opened = await openCard(tx, services, caller, viewer, { cardId, grantId }, now);
  if (!opened) return undefined;
  if (opened.delegate)
    await recordAccess(tx, tables, delegatedAccess(caller, opened.delegate, 'READ_CARD', cardId, now));
  return cardSubmitted(tx, services, viewer, opened, submission);
}
