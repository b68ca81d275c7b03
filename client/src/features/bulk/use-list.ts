import { BULK_LIMITS } from '@exit-card/shared/bulk';
import { listText } from '@exit-card/shared/list-text';
import i18next from 'i18next';
import { useDeferredValue, useMemo, useState } from 'react';
import { useToday } from '../../app/use-service.ts';
import { checkList } from './list-check.ts';

/** The ids of the two inputs. */
export const LIST_IDS = { paste: 'list', file: 'list-file' } as const;
export type How = keyof typeof LIST_IDS;

const ENDINGS = /\.(csv|txt)$/i;

/** The list that is about to be sent, pasted or from a file, and what the server will make of it. */
export function useList() {
  const today = useToday();
  const [how, setHow] = useState<How>('paste');
  const [pasted, setPasted] = useState('');
  const [chosen, setChosen] = useState<{ file: File; text: string | null }>();
  const text = how === 'paste' ? pasted : (chosen?.text ?? '');
  // 5,000 lines are checked behind the typing, not in front of it.
  const settled = useDeferredValue(text);
  const check = useMemo(() => (settled ? checkList(settled, today) : undefined), [settled, today]);

  async function choose(file: File | undefined) {
    if (!file) return setChosen(undefined);
    const small = file.size <= BULK_LIMITS.bytes;
    setChosen({ file, text: small ? listText(new Uint8Array(await file.arrayBuffer())) : '' });
  }

  /** What keeps the list from being sent, in words; undefined when it may go. */
  function fault(): string | undefined {
    const rows = check ? check.good + check.bad.length : 0;
    if (how === 'file') {
      if (!chosen) return i18next.t('bulk:form.errors.noFile');
      if (!ENDINGS.test(chosen.file.name)) return i18next.t('bulk:form.errors.type');
      if (chosen.file.size > BULK_LIMITS.bytes) return i18next.t('bulk:form.errors.tooLarge');
      if (chosen.text === null) return i18next.t('bulk:form.errors.unreadable');
    }
    if (rows === 0) return i18next.t('bulk:form.errors.empty');
    if (rows > BULK_LIMITS.rows) return i18next.t('bulk:form.errors.tooMany', { count: rows });
    return undefined;
  }

  const asFile = () =>
    how === 'file' && chosen ? chosen.file : new File([pasted], 'list.txt', { type: 'text/plain' });

  return { how, setHow, pasted, setPasted, choose, check, fault, asFile };
}

export type List = ReturnType<typeof useList>;
