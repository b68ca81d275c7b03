import { useTranslation } from 'react-i18next';

export function EmptyQueue() {
  const { t } = useTranslation('desk');
  return (
    <div className="empty">
      <h2>{t('queue.empty')}</h2>
      <p className="quiet">{t('queue.emptyBody')}</p>
    </div>
  );
}
