import type { BulkCode } from '@exit-card/shared/bulk';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BulkJobQuery } from '../../graphql/documents.ts';
import { CODE, CODES, countOf } from './codes.ts';

interface Props {
  job: BulkJobQuery['bulkJob'];
  shown: BulkCode | undefined;
}

export function CodeChips({ job, shown }: Props) {
  const { t } = useTranslation('bulk');
  const present = CODES.filter((code) => countOf(job, code) > 0);
  return (
    <nav aria-label={t('job.chips')}>
      <ul className="filters">
        <li>
          <Link to="?" aria-current={shown === undefined ? 'true' : undefined} preventScrollReset>
            {t('job.all', { count: job.total })}
          </Link>
        </li>
        {present.map((code) => (
          <li key={code}>
            <Link
              to={`?${new URLSearchParams({ [CODE]: code })}`}
              aria-current={shown === code ? 'true' : undefined}
              preventScrollReset
            >
              {t('job.chip', { code: t(`codes.${code}`), count: countOf(job, code) })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
