import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { usePages } from '../../app/use-pages.ts';
import type { AccessLogDocument, OwnLookupsDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AccessTable } from './AccessTable.tsx';
import { joined } from './joined.ts';
import { Unrecognised } from './Unrecognised.tsx';

interface Props {
  title: string;
  lead: string;
  /** The heading when there is nothing. */
  none: string;
  query: typeof AccessLogDocument | typeof OwnLookupsDocument;
}

export function RecordsPage({ title, lead, none, query }: Props) {
  const { t } = useTranslation(['access-log', 'layout']);
  const rows = useRef<HTMLTableSectionElement>(null);
  const { refetchOn, open } = usePages();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(query, { refetchOn });
  const records = data?.viewer?.records;
  if (!records) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  function showMore(after: string | null) {
    open();
    fetchMore({
      variables: { after },
      updateQuery: ({ viewer }, { fetchMoreResult: { viewer: next } }) => ({
        viewer: viewer && next && { ...next, records: joined(viewer.records, next.records) },
      }),
    });
  }

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
                onMore={() => showMore(pageInfo.endCursor)}
              />
            </>
          )}
        </div>
        <Unrecognised />
      </div>
    </>
  );
}
