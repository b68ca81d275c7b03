import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../app/Fault.tsx';
import { usePages } from '../../app/use-pages.ts';
import type { AccessLogDocument, AccessLogPart, OwnLookupsDocument } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AccessTable } from './AccessTable.tsx';
import { joined } from './joined.ts';

interface Props {
  query: typeof AccessLogDocument | typeof OwnLookupsDocument;
  part?: AccessLogPart | undefined;
  /** The heading when there is nothing. */
  none: string;
}

/** Records, newest first, part by part. */
export function RecordList({ query, part, none }: Props) {
  const { t } = useTranslation('access-log');
  const rows = useRef<HTMLTableSectionElement>(null);
  const { refetchOn, open } = usePages();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(query, {
    variables: part ? { part } : {},
    notifyOnNetworkStatusChange: true,
    refetchOn,
  });
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
  if (totalCount === 0) {
    return (
      <div className="empty">
        <h2>{none}</h2>
        <p className="quiet">{t('emptyBody')}</p>
      </div>
    );
  }
  return (
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
  );
}
