import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../app/Fault.tsx';
import { usePages } from '../../app/use-pages.ts';
import { RosterDocument, type RosterFilter } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { RosterTable } from './RosterTable.tsx';

interface Props {
  orgId: string;
  filter: RosterFilter;
}

/** Employees by a filter, page by page, in the order of the server: who needs action, then by deadline. */
export function Roster({ orgId, filter }: Props) {
  const { t } = useTranslation('organisations');
  const rows = useRef<HTMLTableSectionElement>(null);
  const { options, more } = usePages();
  const query = useQuery(RosterDocument, {
    variables: { id: orgId, filter },
    ...options,
  });
  const { data, error, refetch } = query;
  const roster = data?.organisation.roster;
  if (!roster) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  return (
    <>
      <p className={filter.name ? undefined : 'visually-hidden'} role="status">
        {t('roster.found', { count: roster.totalCount })}
      </p>
      {roster.totalCount === 0 ? (
        <p className="quiet">{t('roster.none')}</p>
      ) : (
        <>
          <RosterTable entries={roster.edges.map(({ node }) => node)} rows={rows} />
          <LoadMore list={rows} {...more(query, (data) => data.organisation.roster)} />
        </>
      )}
    </>
  );
}
