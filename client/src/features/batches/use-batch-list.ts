import { BATCH_LIMITS } from '@exit-card/shared/batch';
import { batchRows, type ParsedBatch } from '@exit-card/shared/batch-rows';
import { listText } from '@exit-card/shared/list-text';
import i18next from 'i18next';
import { useDeferredValue, useMemo, useState } from 'react';
import { useToday } from '../../app/use-service.ts';
import { listLines } from '../../list-input/list-lines.ts';
import { columnsWords } from './column-words.ts';

/** The ids of the two inputs. */
export const BATCH_IDS = { paste: 'batch-list', file: 'batch-file' } as const;
export type How = keyof typeof BATCH_IDS;

const ENDINGS = /\.(csv|txt)$/i;

/** The list that is about to be handed in, pasted or from a file, and what the server will make of it. */
export function useBatchList() {
  const today = useToday();
  const [how, setHow] = useState<How>('file');
  const [pasted, setPasted] = useState('');
  const [chosen, setChosen] = useState<{ file: File; text: string | null }>();
  const text = how === 'paste' ? pasted : (chosen?.text ?? '');
  const settled = useDeferredValue(text);
  const check = useMemo<ParsedBatch | undefined>(
    () => (settled.trim() ? batchRows(listLines(settled), today) : undefined),
    [settled, today],
  );

  async function choose(file: File | undefined) {
    if (!file) return setChosen(undefined);
    const small = file.size <= BATCH_LIMITS.bytes;
    setChosen({ file, text: small ? listText(new Uint8Array(await file.arrayBuffer())) : '' });
  }

  /** What keeps the list from being sent, in words; undefined when it may go. */
  function fault(): string | undefined {
    if (how === 'file') {
      if (!chosen) return i18next.t('batches:errors.noFile');
      if (!ENDINGS.test(chosen.file.name)) return i18next.t('batches:errors.type');
      if (chosen.file.size > BATCH_LIMITS.bytes) return i18next.t('batches:errors.tooLarge');
      if (chosen.text === null) return i18next.t('batches:errors.unreadable');
    }
    if (!check) return i18next.t('batches:errors.empty');
    if (!check.ok) return i18next.t('batches:errors.missing', { columns: columnsWords(check.missing) });
    if (check.rows.length === 0) return i18next.t('batches:errors.empty');
    if (check.rows.length > BATCH_LIMITS.rows)
      return i18next.t('batches:errors.tooMany', { count: check.rows.length });
    return undefined;
  }

  const asFile = () =>
    how === 'file' && chosen ? chosen.file : new File([pasted], 'list.txt', { type: 'text/plain' });

  return { how, setHow, pasted, setPasted, choose, check, fault, asFile };
}

export type BatchList = ReturnType<typeof useBatchList>;
