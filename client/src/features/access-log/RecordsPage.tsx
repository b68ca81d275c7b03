import { NetworkStatus } from '@apollo/client';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import type { AccessTable_RecordsFragment } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AccessTable } from './AccessTable.tsx';
import { Unrecognised } from './Unrecognised.tsx';

interface Props {
  title: string;
  lead: string;
  /** The heading when there is nothing. */
  none: string;
  records: AccessTable_RecordsFragment | undefined;
  error: unknown;
  networkStatus: NetworkStatus;
  onRetry: () => void;
  onMore: (after: string | null) => void;
}

export function RecordsPage({ title, lead, none, records, error, networkStatus, onRetry, onMore }: Props) {
  const { t } = useTranslation(['access-log', 'layout']);
  const rows = useRef<HTMLTableSectionElement>(null);
  if (!records) return error ? <Fault error={error} onRetry={onRetry} /> : <Skeleton />;

  const { edges, pageInfo, totalCount } = records;
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('layout:nav.account') }]} here={title} />
      <div className="cols">
        <div className="stack-l">
          <div className="stack">
            <PageTitle title={title}>{title}</PageTitle>
            <p className="quiet">{lead}</p>
          </div>
          <nav aria-label={t('views')}>
            <ul className="filters">
              <li>
                <NavLink to={PATHS.accessLog} end>
                  {t('all')}
                </NavLink>
              </li>
              <li>
                <NavLink to={PATHS.ownLookups}>{t('lookups')}</NavLink>
              </li>
            </ul>
          </nav>
          {totalCount === 0 ? (
            <div className="empty">
              <h2>{none}</h2>
              <p className="quiet">{t('emptyBody')}</p>
            </div>
          ) : (
            <>
              <AccessTable records={records} rows={rows} />
              <LoadMore
                list={rows}
                shown={edges.length}
                total={totalCount}
                busy={networkStatus === NetworkStatus.fetchMore}
                onMore={() => onMore(pageInfo.endCursor)}
              />
            </>
          )}
        </div>
        <Unrecognised />
      </div>
    </>
  );
}
