import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';

/** How far back the list goes, and how many cards of the person are in the archive. */
export function PastYears({ archived }: { archived: number }) {
  const { t } = useTranslation('cards');
  return (
    <p className="note">
      <Trans
        t={t}
        i18nKey={archived > 0 ? 'archived' : 'fiveYears'}
        count={archived}
        components={{ offices: <Link to={PATHS.offices} /> }}
      />
    </p>
  );
}
