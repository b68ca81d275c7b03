import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../app/use-pages.ts';
import { OwnLookupsDocument } from '../../graphql/documents.ts';
import { joined } from './joined.ts';
import { RecordsPage } from './RecordsPage.tsx';

/** 我的查询记录: the look-ups in which the person proved who they are. */
export function OwnLookupsPage() {
  const { t } = useTranslation('access-log');
  const { refetchOn, open } = usePages();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(OwnLookupsDocument, { refetchOn });
  return (
    <RecordsPage
      title={t('lookupsTitle')}
      lead={t('lookupsLead')}
      none={t('emptyLookups')}
      records={data?.viewer?.lookups}
      error={error}
      networkStatus={networkStatus}
      onRetry={() => refetch()}
      onMore={(after) => {
        open();
        return fetchMore({
          variables: { after },
          updateQuery: ({ viewer }, { fetchMoreResult: { viewer: next } }) => ({
            viewer: viewer && next && { ...next, lookups: joined(viewer.lookups, next.lookups) },
          }),
        });
      }}
    />
  );
}
