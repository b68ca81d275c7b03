import type { Channel } from '@exit-card/shared/card';
import { v7 as newId } from 'uuid';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Card, Case } from '../cards/card.ts';
import { supplementId } from '../cards/card-annex.store.ts';
import type { CardView } from '../cards/card-view.ts';
import { type CardOf, changeCard, type OpenedCard } from '../cards/change-card.ts';
import { channelOf } from '../cards/channels.ts';
import type { CardRefused } from '../cards/refusal.ts';
import type { Writes } from '../db/database.ts';
import { type FileRow, filesThere } from '../files/file.store.ts';
import { holdSubject } from '../files/file-subject.store.ts';
import type { Services } from '../services.ts';
import { type Receipt, receiptOf } from '../submissions/receipt.ts';
import { fileNamesOf, findSubmission, insertSubmission } from '../submissions/submission.store.ts';

export interface SupplementInput extends CardOf {
  readonly channel: Channel;
  readonly idempotencyKey: string;
}
export interface SupplementSubmitted {
  readonly __typename: 'SupplementSubmitted';
  readonly card: CardView;
  readonly receipt: Receipt;
}

/**
 * Hands in what was uploaded for the open request: from then on these files are fixed, the review goes on, and there is a
 * receipt. Throws as `changeCard`.
 */
export async function submitSupplement(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { channel, idempotencyKey, ...of }: SupplementInput,
): Promise<SupplementSubmitted | CardRefused> {
  const { tables } = services.database;
  let files: readonly FileRow[] = [];
  const through = ({ delegate }: OpenedCard) => channelOf(delegate ?? viewer, channel);
  const receiptId = newId();
  const answer = await changeCard(services, caller, viewer, of, {
    name: 'supplement',
    once: { key: idempotencyKey, input: [channel], resultId: receiptId },
    async input(tx, opened) {
      files = await heldFiles(tx, services, opened.file);
      return {
        satisfied: itemsWith(files, 'CLEAN'),
        inScan: itemsWith(files, 'PENDING'),
        channel: through(opened),
      };
    },
    async store(tx, opened) {
      const { file, delegate, now } = opened;
      await insertSubmission(tx, tables, {
        id: receiptId,
        cardId: file.card.id,
        kind: 'SUPPLEMENT',
        round: file.supplement!.round,
        at: now,
        byApplicantId: viewer.applicantId,
        grantId: delegate?.grant.id ?? null,
        channel: through(opened),
        declarationText: null,
        files: files.filter(({ state }) => state === 'CLEAN'),
      });
    },
  });
  if (answer.__typename === 'CardRefused') return answer;
  const { card, resultId } = answer;
  // Through a grant nobody hands in as the principal.
  const principalId = of.grantId == null ? viewer.applicantId : '';
  const receipt = await receiptBy(services, resultId ?? receiptId, { cardNumber: card.number, principalId });
  return { __typename: 'SupplementSubmitted', card, receipt };
}

/** Of what the viewer has handed in, which never changes. */
async function receiptBy(
  { database: { read, tables }, vault }: Services,
  id: string,
  card: Pick<Card, 'cardNumber' | 'principalId'>,
): Promise<Receipt> {
  const submission = await findSubmission(read, tables, id);
  if (!submission) throw new Error('What was handed in has no receipt');
  return receiptOf(submission, card, await fileNamesOf(read, tables, vault, [submission]));
}

/** Whoever adds or takes back a file waits from here on, and then finds the request handed in. */
async function heldFiles(
  tx: Writes,
  { database: { tables } }: Services,
  { card, supplement }: Case,
): Promise<readonly FileRow[]> {
  if (!supplement) return [];
  const subjectId = supplementId(card.id, supplement);
  await holdSubject(tx, tables, 'SUPPLEMENT', subjectId);
  return filesThere(tx, tables, 'SUPPLEMENT', [subjectId]);
}

function itemsWith(files: readonly FileRow[], state: FileRow['state']): string[] {
  return [...new Set(files.filter((file) => file.state === state).flatMap(({ item }) => item ?? []))];
}
