import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupplementItemCode } from '../../graphql/documents.ts';
import type { Item } from './decision.ts';

/** The documents that are asked for, and how they change. */
export function useItems(items: readonly Item[], onItems: (items: readonly Item[]) => void) {
  const { t } = useTranslation('card-desk');
  const made = useRef(items.length);

  function add(code: SupplementItemCode) {
    made.current += 1;
    const text = code === 'OTHER' ? '' : t(`templates.items.${code}`);
    onItems([...items, { key: `${code}-${made.current}`, code, text, required: true }]);
  }

  function change(next: Item) {
    onItems(items.map((item) => (item.key === next.key ? next : item)));
  }

  return {
    add,
    change,
    remove: ({ key }: Item) => onItems(items.filter((item) => item.key !== key)),
    removeAll: (code: SupplementItemCode) => onItems(items.filter((item) => item.code !== code)),
  };
}
