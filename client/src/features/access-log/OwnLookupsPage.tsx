import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { OwnLookupsDocument } from '../../graphql/documents.ts';
import { joined } from './joined.ts';
import { RecordsPage } from './RecordsPage.tsx';

/** 我的查询记录: the look-ups in which the person proved who they are. */
export function OwnLookupsPage() {
  const { t } = useTranslation('access-log');
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(OwnLookupsDocument);
  return (
    <RecordsPage
      title={t('lookupsTitle')}
      lead={t('lookupsLead')}
      none={t('emptyLookups')}
      records={data?.viewer?.lookups}
      error={error}
      networkStatus={networkStatus}
      onRetry={() => refetch()}
      onMore={(after) =>
        fetchMore({
          variables: { after },
          updateQuery: ({ viewer }, { fetchMoreResult: { viewer: next } }) => ({
            viewer: viewer && next && { ...next, lookups: joined(viewer.lookups, next.lookups) },
          }),
        })
      }
    />
  );
}
