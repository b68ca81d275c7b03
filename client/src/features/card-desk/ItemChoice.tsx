import { SupplementItemCode } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { GroupFrame } from '../../ui/GroupFrame.tsx';
import type { Item } from './decision.ts';
import { DRAFT_IDS } from './draft-errors.ts';
import { ItemFields } from './ItemFields.tsx';
import { useItems } from './use-items.ts';

interface Props {
  items: readonly Item[];
  errorOf: (id: string) => string | undefined;
  onItems: (items: readonly Item[]) => void;
}

const CODES = Object.values(SupplementItemCode);

/** The documents to ask for: each ticked one opens what exactly is wanted, with usual words to change. */
export function ItemChoice({ items, errorOf, onItems }: Props) {
  const { t } = useTranslation(['card-desk', 'card']);
  const { add, change, remove, removeAll } = useItems(items, onItems);
  return (
    <GroupFrame
      id={DRAFT_IDS.items}
      legend={t('decision.items')}
      hint={t('decision.itemsHint')}
      error={errorOf(DRAFT_IDS.items)}
    >
      <ul className="choice slim">
        {CODES.map((code) => {
          const ticked = items.filter((item) => item.code === code);
          return (
            <li key={code}>
              <label>
                <input
                  type="checkbox"
                  checked={ticked.length > 0}
                  onChange={({ target }) => (target.checked ? add(code) : removeAll(code))}
                />
                <span>{t(`card:items.${code}`)}</span>
              </label>
              {ticked.map((item) => (
                <ItemFields
                  key={item.key}
                  item={item}
                  errorOf={errorOf}
                  onChange={change}
                  {...(ticked.length > 1 && { onRemove: remove })}
                />
              ))}
              {code === 'OTHER' && ticked.length > 0 && (
                <Button look="plain" size="small" onClick={() => add(code)}>
                  {t('decision.itemMore')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </GroupFrame>
  );
}
