import { useTranslation } from 'react-i18next';
import type { AskedItem_ItemFragment, CardRefusal, CardStatus } from '../graphql/documents.ts';
import { useItemWords } from './item-words.ts';
import { useRefusalWords } from './refusal-words.ts';

interface Refused {
  reason: CardRefusal;
  status: CardStatus | null;
  items: readonly string[];
}

/** Why the documents of a request were not handed in: which are missing, which are still checked, or what became of the card. */
export function useDocumentsRefusal(asked: readonly AskedItem_ItemFragment[]) {
  const { t } = useTranslation(['wishes', 'common']);
  const itemWords = useItemWords();
  const refusalWords = useRefusalWords();

  return (refused: Refused | undefined): string => {
    const items = asked
      .filter(({ code }) => refused?.items.includes(code))
      .map((item) => itemWords(item).name)
      .join(t('common:listJoin'));
    if (refused?.reason === 'ITEMS_MISSING') return t('materials.notYet', { items });
    if (refused?.reason === 'FILES_IN_SCAN') return t('materials.inScan', { items });
    return refusalWords(refused);
  };
}
