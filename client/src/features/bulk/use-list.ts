import { BULK_LIMITS } from '@exit-card/shared/bulk';
import i18next from 'i18next';
import { useMemo } from 'react';
import { useToday } from '../../app/use-service.ts';
import { useListInput } from '../../list-input/use-list-input.ts';
import { checkList } from './list-check.ts';

/** The list that is about to be sent, and what the server will make of it. */
export function useList() {
  const today = useToday();
  const input = useListInput({ ways: ['paste', 'file'], mostBytes: BULK_LIMITS.bytes });
  const { text, fileFault } = input;
  const check = useMemo(() => (text ? checkList(text, today) : undefined), [text, today]);
  const rows = check ? check.good + check.bad.length : 0;

  /** What keeps the list from being sent, in words; undefined when it may go. */
  function fault(): string | undefined {
    const wrong = fileFault();
    if (wrong) return i18next.t(`bulk:form.errors.${wrong}`);
    if (rows === 0) return i18next.t('bulk:form.errors.empty');
    if (rows > BULK_LIMITS.rows) return i18next.t('bulk:form.errors.tooMany', { count: rows });
    return undefined;
  }

  return { ...input, check, rows, fault };
}
