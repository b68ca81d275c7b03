import { BATCH_LIMITS } from '@exit-card/shared/batch';
import { batchRows, type ParsedBatch } from '@exit-card/shared/batch-rows';
import i18next from 'i18next';
import { useMemo } from 'react';
import { useToday } from '../../app/use-service.ts';
import { listLines } from '../../list-input/list-lines.ts';
import { useListInput } from '../../list-input/use-list-input.ts';
import { columnsWords } from './column-words.ts';

/** The list that is about to be handed in, and what the server will make of it. */
export function useBatchList() {
  const today = useToday();
  const input = useListInput({ ways: ['file', 'paste'], mostBytes: BATCH_LIMITS.bytes });
  const { text, fileFault } = input;
  const check = useMemo<ParsedBatch | undefined>(
    () => (text.trim() ? batchRows(listLines(text), today) : undefined),
    [text, today],
  );

  /** What keeps the list from being sent, in words; undefined when it may go. */
  function fault(): string | undefined {
    const wrong = fileFault();
    if (wrong) return i18next.t(`batches:errors.${wrong}`);
    if (!check) return i18next.t('batches:errors.empty');
    if (!check.ok) return i18next.t('batches:errors.missing', { columns: columnsWords(check.missing) });
    if (check.rows.length === 0) return i18next.t('batches:errors.empty');
    if (check.rows.length > BATCH_LIMITS.rows)
      return i18next.t('batches:errors.tooMany', { count: check.rows.length });
    return undefined;
  }

  return { ...input, check, fault };
}
