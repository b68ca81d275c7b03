import { applicantsById } from '../applicants/applicant.store.ts';
import type { Case } from '../cards/card.ts';
import { thisMoment } from '../clock.ts';
import type { Services } from '../services.ts';
import { proofsOf } from './proof-document.store.ts';
import { type ProofDocument, proofDocumentAt } from './proof-document.ts';

/** The documents of each of these cases, newest first: three statements for all of them, and only when somebody asks. */
export function proofsWhenAsked(
  services: Services,
  cases: readonly Case[],
): (cardId: string) => Promise<readonly ProofDocument[]> {
  let kept: ReturnType<typeof proofsOfCases> | undefined;
  return async (cardId) => {
    kept ??= proofsOfCases(services, cases);
    return (await kept).get(cardId) ?? [];
  };
}

async function proofsOfCases(
  services: Services,
  cases: readonly Case[],
): Promise<ReadonlyMap<string, readonly ProofDocument[]>> {
  const { database, vault } = services;
  const { read, tables } = database;
  const at = thisMoment(services);
  const rows = await proofsOf(
    read,
    tables,
    cases.map(({ card }) => card.id),
  );
  const principals = [...new Set(cases.map(({ card }) => card.principalId))];
  const people = rows.length === 0 ? new Map() : await applicantsById(read, tables, vault, principals);
  return new Map(
    cases.map((file) => [
      file.card.id,
      rows
        .filter(({ cardId }) => cardId === file.card.id)
        .map((row) =>
          proofDocumentAt(services.proofSigner, row, file, people.get(file.card.principalId), at),
        ),
    ]),
  );
}
