import { type CorrectionRow, correctionsOf } from '../corrections/correction.store.ts';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { type ExpediteInClear, expeditesInClear } from '../expedite/expedite.store.ts';
import { type ExtensionRow, extensionsOf } from '../extensions/extension.store.ts';
import { filesOf, type StoredFile } from '../files/stored-file.ts';
import type { Services } from '../services.ts';
import { type Receipt, receiptOf } from '../submissions/receipt.ts';
import { fileNamesOf, submissionsOf } from '../submissions/submission.store.ts';
import type { Case } from './card.ts';

/** What is kept of a card and no rule needs. */
export interface CardAnnex {
  /** Newest first. */
  readonly receipts: readonly Receipt[];
  /** Oldest first, as the extensions and the corrections. */
  readonly expedites: readonly ExpediteInClear[];
  readonly extensions: readonly ExtensionRow[];
  readonly corrections: readonly CorrectionRow[];
  /** By what they belong to: the newest request for documents (card and round), a correction, or the card itself. */
  readonly files: ReadonlyMap<string, readonly StoredFile[]>;
}

/** The annexes of these cases, by the id of the card: six statements, however many. Whoever asks may see the particulars. */
async function annexesOf(
  reads: Reads,
  tables: Tables,
  vault: Vault,
  cases: readonly Case[],
): Promise<ReadonlyMap<string, CardAnnex>> {
  const ids = cases.map(({ card }) => card.id);
  const submissions = await submissionsOf(reads, tables, ids);
  const fileNames = await fileNamesOf(reads, tables, vault, submissions);
  const expedites = await expeditesInClear(reads, tables, vault, ids);
  const extensions = await extensionsOf(reads, tables, ids);
  const corrections = await correctionsOf(reads, tables, ids);
  const rounds = cases.flatMap(({ card, supplement }) =>
    supplement ? supplementId(card.id, supplement) : [],
  );
  const subjects = [...ids, ...rounds, ...corrections.map(({ id }) => id)];
  const files = await filesOf(reads, tables, vault, ['EXPEDITE_PROOF', 'SUPPLEMENT', 'CORRECTION'], subjects);
  return new Map(
    cases.map(({ card }) => {
      const ofCard = ({ cardId }: { cardId: string }) => cardId === card.id;
      const receipts = submissions.filter(ofCard).map((row) => receiptOf(row, card, fileNames));
      const annex = {
        receipts,
        expedites: expedites.filter(ofCard),
        extensions: extensions.filter(ofCard),
        corrections: corrections.filter(ofCard),
        files,
      };
      return [card.id, annex];
    }),
  );
}

/** The same, read once for all of these cases, and only when one is asked for: after the transaction that found them. */
export function annexWhenAsked(
  { database, vault }: Services,
  cases: readonly Case[],
): (cardId: string) => Promise<CardAnnex> {
  let kept: ReturnType<typeof annexesOf> | undefined;
  return async (cardId) => {
    kept ??= annexesOf(database.read, database.tables, vault, cases);
    return (await kept).get(cardId)!;
  };
}

/** A request for documents as the API names it; what files for it belong to. */
export function supplementId(cardId: string, { round }: { readonly round: number }): string {
  return `${cardId}:${round}`;
}
