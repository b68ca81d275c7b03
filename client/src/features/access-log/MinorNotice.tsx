import { useTranslation } from 'react-i18next';
import type { AccessLogPartsQuery } from '../../graphql/documents.ts';
import { Notice } from '../../ui/Notice.tsx';

type Minor = NonNullable<NonNullable<AccessLogPartsQuery['viewer']>['minor']>;

/** What of the log a person under 18 finds here, and from when they find the rest. */
export function MinorNotice({ minor: { age, seesAccessLog } }: { minor: Minor }) {
  const { t } = useTranslation('access-log');
  if (seesAccessLog) return <Notice kind="calm">{t('minor.since16')}</Notice>;
  return (
    <Notice title={t('minor.title')}>
      <p>{t('minor.body', { count: age })}</p>
    </Notice>
  );
}
