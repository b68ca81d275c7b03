import { v7 as newId } from 'uuid';
import type { Caller, Viewer } from '../access/caller.ts';
import type { CardRefused } from '../cards/refusal.ts';
import type { FileRow } from '../files/file.store.ts';
import { checkKey, once } from '../idempotency/once.store.ts';
import { deskOfficer, INTAKE_OFFICERS } from '../review/desk-officer.ts';
import type { Services } from '../services.ts';
import { findSubmission } from '../submissions/submission.store.ts';
import { documentsSent, heldDocuments, keepDocuments } from '../supplements/documents.store.ts';
import { changeOpenCard } from './change-open-card.ts';

/** Documents that were handed in at a counter, with the number to give to who brought them. */
export interface DocumentsTaken {
  readonly __typename: 'DocumentsTaken';
  readonly cardId: string;
  readonly receiptNumber: string;
  readonly at: Date;
  readonly files: number;
}

/**
 * Hands in at a counter what an officer there has scanned for the open request of a card that came by a counter: fixed from then
 * on, the review goes on. Throws as `changeOpenCard`, CONFLICT for a key that was used with another input, and BAD_USER_INPUT
 * for one that is none.
 */
export async function takeDocuments(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, idempotencyKey }: { cardId: string; idempotencyKey: string },
): Promise<DocumentsTaken | CardRefused> {
  const desk = await deskOfficer(services, viewer, INTAKE_OFFICERS);
  checkKey(idempotencyKey);
  const { database, clock } = services;
  const { tables } = database;
  const { applicantId } = desk;
  const submissionId = newId();
  const request = { applicantId, operation: 'takeDocuments', key: idempotencyKey, input: [cardId] };
  return database.write((tx) =>
    once<DocumentsTaken | CardRefused>(tx, tables, request, clock.realNow(), {
      resultId: submissionId,
      async first() {
        let files: readonly FileRow[] = [];
        const outcome = await changeOpenCard(tx, services, caller, desk, cardId, {
          name: 'supplement',
          async input(file) {
            files = await heldDocuments(tx, tables, file);
            return documentsSent(files, 'WINDOW');
          },
          store: (file, _officer, at) =>
            keepDocuments(tx, tables, file, files, {
              id: submissionId,
              at,
              byApplicantId: applicantId,
              grantId: null,
              channel: 'WINDOW',
            }),
        });
        return 'refused' in outcome ? outcome : { done: taken(outcome.done.kept) };
      },
      async again(id) {
        const before = await findSubmission(tx, tables, id);
        if (!before) throw new Error('A key names a submission that is not there');
        return taken(before);
      },
    }),
  );
}

function taken({
  cardId,
  receiptNumber,
  at,
  files,
}: Awaited<ReturnType<typeof keepDocuments>>): DocumentsTaken {
  return { __typename: 'DocumentsTaken', cardId, receiptNumber, at, files: files.length };
}
