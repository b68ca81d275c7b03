import i18next from 'i18next';
import { problemWords } from '../../text/input-words.ts';

/** What is wrong with a line; in a list nobody picks from a list, so that some words are others than in the form. */
export function rowProblemWords({ field, reason }: { field: string; reason: string }): string {
  const own = `batches:problems.${field}.${reason}`;
  return i18next.exists(own)
    ? i18next.t(own as 'batches:problems.ID_NUMBER.EXCEL_DAMAGE')
    : problemWords({ field, reason });
}
