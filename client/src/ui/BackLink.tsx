import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from './Icon.tsx';

/** To the step before. */
export function BackLink({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <Link className="back" to={to}>
      <Icon name="left" />
      {t('back')}
    </Link>
  );
}
