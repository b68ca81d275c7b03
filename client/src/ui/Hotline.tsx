import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

/** Stands at every dead end, in the same form. */
export function Hotline({ note }: { note?: string }) {
  const { t } = useTranslation();
  return (
    <a className="hotline" href={`tel:${t('hotlineNumber')}`}>
      <Icon name="phone" />
      <span>
        <b>{t('hotlineNumber')}</b>
        <span>{note ?? t('hotline')}</span>
      </span>
    </a>
  );
}
