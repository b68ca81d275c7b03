import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../ui/Icon.tsx';
import { GUIDE } from './guide.ts';
import { PATHS } from './paths.ts';

/** `kept`: nobody can be asked who is signed in, and this device keeps cards. */
export function OfflineBar({ unreachable, kept }: { unreachable: boolean; kept: boolean }) {
  const { t } = useTranslation('layout');
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  const { pathname } = useLocation();
  return (
    <div role="status">
      {(!online || unreachable) && (
        <div className="offline">
          <div className="wrap">
            <Icon name="off" />
            <p>
              {t(kept ? 'offlineKept' : 'offline')}{' '}
              {!kept && <Link to={GUIDE.offline}>{t('guide.offline')}</Link>}
              {kept && pathname !== PATHS.cards && <Link to={PATHS.cards}>{t('nav.cards')}</Link>}
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
