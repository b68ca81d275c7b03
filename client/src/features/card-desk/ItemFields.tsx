import { Trans, useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Item } from './decision.ts';
import { itemId } from './draft-errors.ts';

interface Props {
  item: Item;
  errorOf: (id: string) => string | undefined;
  onChange: (item: Item) => void;
  /** Where there is more than one of this kind. */
  onRemove?: (item: Item) => void;
}

/** What exactly is wanted of one document, and whether it may be left out. */
export function ItemFields({ item, errorOf, onChange, onRemove }: Props) {
  const { t } = useTranslation(['card-desk', 'card']);
  const id = itemId(item);
  const values = { item: t(`card:items.${item.code}`) };
  const components = { hidden: <span className="visually-hidden" /> };
  return (
    <div className="item stack">
      <TextArea
        id={id}
        label={<Trans t={t} i18nKey="decision.itemTextOf" values={values} components={components} />}
        error={errorOf(id)}
        rows={2}
        value={item.text}
        onChange={({ target }) => onChange({ ...item, text: target.value })}
      />
      <p className="row between">
        <label className="tick">
          <input
            type="checkbox"
            checked={item.required}
            onChange={({ target }) => onChange({ ...item, required: target.checked })}
          />
          <span>
            <Trans t={t} i18nKey="decision.itemRequired" values={values} components={components} />
          </span>
        </label>
        {onRemove && (
          <Button look="plain" size="small" onClick={() => onRemove(item)}>
            <Trans t={t} i18nKey="decision.itemRemove" values={values} components={components} />
          </Button>
        )}
      </p>
    </div>
  );
}
