import type { ExpediteReason } from '@exit-card/shared/card';
import { holdChains } from '../access/access-record.store.ts';
import { act } from '../cards/act.ts';
import type { Case } from '../cards/card.ts';
import { type CardDoneBy, storeNewCard } from '../cards/card-done.store.ts';
import { type NewCard, newCard } from '../cards/new-card.ts';
import { findOverlapping } from '../cards/overlap.store.ts';
import type { Refusal } from '../cards/refusal.ts';
import type { Moment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import { insertExpedite } from '../expedite/new-expedite.store.ts';
import type { FileRow } from '../files/file.store.ts';
import type { Services } from '../services.ts';
import { insertSubmission, type SubmissionRow } from '../submissions/submission.store.ts';
import { alarmNumbersUsedUp } from './numbers-alarm.ts';

/** An application with nothing missing in it. */
export interface WholeApplication {
  readonly card: Omit<NewCard, 'cardNumber'>;
  /** Version of the declaration that was accepted; null when it was not. */
  readonly declarationText: string | null;
  readonly expedite: {
    readonly reason: ExpediteReason;
    readonly explanation: string | null;
    /** Clean ones only. */
    readonly proofs: readonly FileRow[];
  } | null;
}

export interface HandedIn {
  readonly file: Case;
  readonly submission: SubmissionRow;
}

/**
 * Makes a card of an application, by whichever way it came: no open card for the same trip, a number, the first row of the
 * history, messages, access record, the wish to go faster and the receipt. Whoever is refused nothing is stored for.
 */
export async function handIn(
  tx: Writes,
  services: Pick<Services, 'database' | 'vault' | 'log'>,
  { card, declarationText, expedite }: WholeApplication,
  by: CardDoneBy,
  at: Moment,
): Promise<HandedIn | { readonly refused: Refusal }> {
  const { database, vault } = services;
  const { tables } = database;
  const principal = (await holdChains(tx, tables, [card.principalId])).get(card.principalId);
  if (principal?.deceasedOn) return { refused: { reason: 'DECEASED' } };
  const overlapping = await findOverlapping(tx, tables, card.principalId, card.expectedExitDate, at.now);
  const unsubmitted = { card: newCard({ ...card, cardNumber: '' }), history: [], supplement: null };
  const done = act(
    unsubmitted,
    'submit',
    by.actor,
    {
      declarationAccepted: declarationText !== null,
      overlappingCard: overlapping?.id ?? null,
      expedite: expedite && { reason: expedite.reason, proofs: expedite.proofs.length },
    },
    at,
  );
  if (!done.ok) return { refused: done.refused };
  const file = await storeNewCard(tx, tables, done, by, at.now);
  if (!file) {
    alarmNumbersUsedUp(services, done.card.applicationDate);
    return { refused: { reason: 'NUMBERS_USED_UP' } };
  }
  if (expedite)
    await insertExpedite(
      tx,
      tables,
      vault,
      {
        cardId: card.id,
        reason: expedite.reason,
        explanation: expedite.explanation,
        requestedBy: card.submittedByApplicantId,
        requestedAs: by.actor.kind,
      },
      at,
    );
  const submission = await insertSubmission(tx, tables, {
    cardId: card.id,
    kind: 'APPLICATION',
    round: null,
    at: at.now,
    byApplicantId: card.submittedByApplicantId,
    grantId: card.viaGrantId,
    channel: card.channel,
    declarationText,
    files: expedite?.proofs ?? [],
  });
  return { file, submission };
}
