import type { Channel } from '@exit-card/shared/card';
import { v7 as newId } from 'uuid';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Card } from '../cards/card.ts';
import type { CardView } from '../cards/card-view.ts';
import { type CardOf, changeCard, type OpenedCard } from '../cards/change-card.ts';
import { channelOf } from '../cards/channels.ts';
import type { CardRefused } from '../cards/refusal.ts';
import type { FileRow } from '../files/file.store.ts';
import type { Services } from '../services.ts';
import { type Receipt, receiptOf } from '../submissions/receipt.ts';
import { fileNamesOf, findSubmission } from '../submissions/submission.store.ts';
import { documentsSent, heldDocuments, keepDocuments } from './documents.store.ts';

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
      files = await heldDocuments(tx, tables, opened.file);
      return documentsSent(files, through(opened));
    },
    async store(tx, opened) {
      const { file, delegate, now } = opened;
      await keepDocuments(tx, tables, file, files, {
        id: receiptId,
        at: now,
        byApplicantId: viewer.applicantId,
        grantId: delegate?.grant.id ?? null,
        channel: through(opened),
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
