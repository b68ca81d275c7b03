import { useTranslation } from 'react-i18next';
import type { KeptCard } from '../../offline/kept.ts';
import { useItemWords } from '../../wish-view/item-words.ts';

/** The documents that are still asked for, to be read; they are uploaded when there is a network. */
export function KeptItems({ card }: { card: KeptCard }) {
  const { t } = useTranslation('device');
  const itemWords = useItemWords();
  const missing = card.supplement?.items.filter(({ satisfied }) => !satisfied) ?? [];
  if (card.supplement?.state !== 'OPEN' || missing.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="kept-items">
      <h2 id="kept-items">{t('offline.items')}</h2>
      <ol>
        {missing.map((item) => {
          const { name, note } = itemWords(item);
          return (
            <li key={item.code}>
              {name}
              {!item.required && <span className="quiet"> {t('offline.optional')}</span>}
              {note && <p className="note">{note}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
