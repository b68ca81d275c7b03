import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { ActionList } from '../../ui/ActionList.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** Served by the server itself, with the cards of the signed-in person only. */
const FILES = { csv: '/cards.csv', json: '/cards.json' } as const;

/** What a person may look at and keep of their own. */
export function MyData() {
  const { t } = useTranslation('cards');
  return (
    <aside className="stack no-print" aria-labelledby="my-data">
      <h2 className="h-s" id="my-data">
        {t('myData')}
      </h2>
      <ActionList
        actions={[
          { to: PATHS.accessLog, icon: 'eye', text: t('accessLog'), note: t('accessLogHint') },
          { to: PATHS.ownLookups, icon: 'read', text: t('lookups'), note: t('lookupsHint') },
          { to: PATHS.cardsToPrint, icon: 'print', text: t('toPrint.link'), note: t('toPrint.hint') },
        ]}
      />
      <h3 id="keep">{t('keep.title')}</h3>
      <ul className="acts" aria-labelledby="keep">
        {(['csv', 'json'] as const).map((form) => (
          <li key={form}>
            <a href={FILES[form]} download>
              <Icon name="file" />
              <span>
                {t(`keep.${form}`)}
                <small>{t(`keep.${form}Hint`)}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className="note">{t('keep.note')}</p>
    </aside>
  );
}
