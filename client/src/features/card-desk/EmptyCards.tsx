import { useTranslation } from 'react-i18next';

export function EmptyCards({ searched }: { searched: boolean }) {
  const { t } = useTranslation('card-desk');
  return (
    <div className="empty" role="status">
      <h2>{t(searched ? 'queue.emptySearch' : 'queue.empty')}</h2>
      <p className="quiet">{t(searched ? 'queue.emptySearchBody' : 'queue.emptyBody')}</p>
    </div>
  );
}
