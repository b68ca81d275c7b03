import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { ActionList } from '../../ui/ActionList.tsx';

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
        ]}
      />
    </aside>
  );
}
