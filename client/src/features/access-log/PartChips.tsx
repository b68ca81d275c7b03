import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import type { AccessLogPartsQuery } from '../../graphql/documents.ts';
import { PART_PARAM, PART_WORDS, partWordIn } from './parts.ts';

type Viewer = NonNullable<AccessLogPartsQuery['viewer']>;

/** Which records to show, each with how many there are, once that is known. */
export function PartChips({ viewer }: { viewer: Viewer | undefined }) {
  const { t } = useTranslation('access-log');
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const inLookups = pathname === PATHS.ownLookups;
  const here = inLookups ? undefined : partWordIn(params);
  return (
    <nav aria-label={t('views')}>
      <ul className="filters">
        {PART_WORDS.map((word) => (
          <li key={word}>
            <Link
              to={word === 'all' ? PATHS.accessLog : `${PATHS.accessLog}?${PART_PARAM}=${word}`}
              aria-current={word === here ? 'page' : undefined}
            >
              {t(`parts.${word}`)} {viewer?.[word].totalCount}
            </Link>
          </li>
        ))}
        <li>
          <Link to={PATHS.ownLookups} aria-current={inLookups ? 'page' : undefined}>
            {t('lookups')} {viewer?.lookups.totalCount}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
