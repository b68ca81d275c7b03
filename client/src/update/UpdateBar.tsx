import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { useSession } from '../app/viewer.ts';
import { Icon } from '../ui/Icon.tsx';
import { startUpdates, useUpdate } from './updates.ts';

/** Above every page: that there is a new version, and the button that brings it. What was typed is the person's to finish first. */
export function UpdateBar({ session }: Pick<ReturnType<typeof useSession>, 'session'>) {
  const { t } = useTranslation('device');
  const update = useUpdate();
  // Another where somebody signs in or out, which takes the worker away; null for nobody.
  const who = session ? session.id : session;

  useEffect(() => {
    if (import.meta.env.PROD && 'serviceWorker' in navigator) void startUpdates().catch(() => undefined);
  }, [who]);

  return (
    <div role="status">
      {update && (
        <div className="offline">
          <div className="wrap">
            <Icon name="info" />
            <p>{t('update.ready')}</p>
            <button type="button" className="tool" onClick={update}>
              {t('update.take')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
