import i18next from 'i18next';
import type { BulkRefusal } from '../../graphql/documents.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

/** Why a list was not taken, at the input it is about. */
export function refusedAt(
  { reason, line }: { reason: BulkRefusal; line: number | null },
  listId: string,
): FieldError {
  const words = reasonWords(reason);
  const text = line ? i18next.t('bulk:refused.atLine', { reason: words, line }) : words;
  return { id: reason === 'PURPOSE_MISSING' ? INPUT_IDS.PURPOSE : listId, text };
}

function reasonWords(reason: BulkRefusal): string {
  return i18next.exists(`bulk:refused.${reason}`)
    ? i18next.t(`bulk:refused.${reason}`)
    : i18next.t('bulk:refused.other');
}
