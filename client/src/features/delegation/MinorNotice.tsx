import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import type { DelegationQuery } from '../../graphql/documents.ts';
import { dayOf, useDates } from '../../text/dates.ts';
import { Notice } from '../../ui/Notice.tsx';

type Minor = NonNullable<NonNullable<DelegationQuery['viewer']>['minor']>;

/** What guardianship means for a person of 14 to 17, and what the person sees of it at which age. */
export function MinorNotice({ minor }: { minor: Minor | null }) {
  const { t } = useTranslation('delegation');
  const { day } = useDates();
  if (!minor) return null;
  return (
    <Notice title={t('minor.title', { age: minor.age })}>
      <p>{t('minor.body', { day: day(dayOf(minor.majorityAt)) })}</p>
      <p>
        {t(minor.seesAccessLog ? 'minor.log' : 'minor.noLog')}{' '}
        {minor.seesAccessLog && <Link to={PATHS.accessLog}>{t('minor.toLog')}</Link>}
      </p>
    </Notice>
  );
}
