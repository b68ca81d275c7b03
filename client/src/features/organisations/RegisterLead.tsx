import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';

/** What registering is for, and what to have at hand before. */
export function RegisterLead() {
  const { t } = useTranslation('organisations');
  return (
    <div className="stack">
      <p className="quiet">{t('register.lead')}</p>
      <p>
        <strong>{t('register.prepare')}</strong>
      </p>
      <ul>
        <li>{t('register.licence')}</li>
        <li>{t('register.letter')}</li>
      </ul>
      <p className="note">
        <Trans t={t} i18nKey="register.level" components={{ verify: <Link to={PATHS.firstUse} /> }} />
      </p>
    </div>
  );
}
