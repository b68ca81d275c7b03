import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../app/use-pages.ts';
import { AccessLogDocument } from '../../graphql/documents.ts';
import { joined } from './joined.ts';
import { RecordsPage } from './RecordsPage.tsx';

/** 谁看过我的记录: every look by others, and the person's own doings. */
export function AccessLogPage() {
  const { t } = useTranslation('access-log');
  const { refetchOn, open } = usePages();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(AccessLogDocument, { refetchOn });
  return (
    <RecordsPage
      title={t('title')}
      lead={t('lead')}
      none={t('empty')}
      records={data?.viewer?.accessLog}
      error={error}
      networkStatus={networkStatus}
      onRetry={() => refetch()}
      onMore={(after) => {
        open();
        return fetchMore({
          variables: { after },
          updateQuery: ({ viewer }, { fetchMoreResult: { viewer: next } }) => ({
            viewer: viewer && next && { ...next, accessLog: joined(viewer.accessLog, next.accessLog) },
          }),
        });
      }}
    />
  );
}
