import i18next from 'i18next';
import type { BulkRefusal, FileRefusal } from '../../graphql/documents.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

type NoCheck =
  | { __typename: 'BulkRefused'; reason: BulkRefusal; line: number | null }
  | { __typename: 'FileRefused'; reason: FileRefusal };

/** Why a list was not taken, at the input it is about. */
export function refusedAt(answer: NoCheck, listId: string): FieldError {
  if (answer.__typename === 'FileRefused') return { id: listId, text: i18next.t('bulk:upload.refused') };
  const reason = reasonWords(answer.reason);
  const text = answer.line ? i18next.t('bulk:refused.atLine', { reason, line: answer.line }) : reason;
  return { id: answer.reason === 'PURPOSE_MISSING' ? INPUT_IDS.PURPOSE : listId, text };
}

function reasonWords(reason: BulkRefusal): string {
  return i18next.exists(`bulk:refused.${reason}`)
    ? i18next.t(`bulk:refused.${reason}`)
    : i18next.t('bulk:refused.other');
}
