import type { BatchColumn } from '@exit-card/shared/batch-rows';
import i18next from 'i18next';

/** The columns as the header of the list names them. */
export function columnsWords(columns: readonly BatchColumn[]): string {
  return columns.map((column) => i18next.t(`batches:columns.${column}`)).join(i18next.t('common:listJoin'));
}
