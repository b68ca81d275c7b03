import { SupplementItemCode } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../text/language.ts';

interface Item {
  code: string;
  text: string;
}

/** What a document is called: in the officer's words where the reader reads them, else by its code with those words beside it. */
export function useItemWords() {
  const { t } = useTranslation('card');
  return ({ code, text }: Item): { name: string; note: string | null } => {
    const known = Object.values(SupplementItemCode).find((one) => one === code && one !== 'OTHER');
    if (currentLanguage() === 'zh-CN' || !known) return { name: text, note: null };
    return { name: t(`items.${known}`), note: text };
  };
}
