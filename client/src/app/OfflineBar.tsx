import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../ui/Icon.tsx';
import { GUIDE } from './guide.ts';

export function OfflineBar() {
  const { t } = useTranslation('layout');
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <div className="offline">
          <div className="wrap">
            <Icon name="off" />
            <p>
              {t('offline')} <Link to={GUIDE.offline}>{t('guide.offline')}</Link>
            </p>
          </div>
        </div>
      )}
    </div>
  );
}

function watchNetwork(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
