import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { type ReactNode, useRef } from 'react';
import { usePages } from '../../app/use-pages.ts';
import {
  DeskOrganisationsDocument,
  type DeskOrganisationsQuery,
  type OrganisationStatus,
} from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DeskFault } from './DeskFault.tsx';
import { EmptyQueue } from './EmptyQueue.tsx';
import { OrganisationTable } from './OrganisationTable.tsx';

interface Props {
  status: OrganisationStatus;
  /** The filters; nobody without the right to the desk sees them. */
  children: ReactNode;
}

/** Organisations in one status, page by page. */
export function OrganisationQueue({ status, children }: Props) {
  const rows = useRef<HTMLTableSectionElement>(null);
  const { refetchOn, open } = usePages();
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(DeskOrganisationsDocument, {
    variables: { status },
    notifyOnNetworkStatusChange: true,
    refetchOn,
  });
  const organisations = data?.desk.organisations;
  if (!organisations) {
    if (error) return <DeskFault error={error} onRetry={() => refetch()} />;
    return (
      <>
        {children}
        <Skeleton />
      </>
    );
  }

  const more = () => {
    open();
    return fetchMore({
      variables: { after: organisations.pageInfo.endCursor },
      updateQuery: (before, after) => joined(before, after.fetchMoreResult),
    });
  };
  const nodes = organisations.edges.map(({ node }) => node);
  return (
    <>
      {children}
      {organisations.totalCount === 0 ? (
        <EmptyQueue />
      ) : (
        <OrganisationTable organisations={nodes} total={organisations.totalCount} rows={rows} />
      )}
      <LoadMore
        list={rows}
        shown={nodes.length}
        total={organisations.totalCount}
        busy={networkStatus === NetworkStatus.fetchMore}
        onMore={more}
      />
    </>
  );
}

type Queue = DeskOrganisationsQuery;

function joined({ desk: before }: Queue, { desk: after }: Queue): Queue {
  const edges = [...before.organisations.edges, ...after.organisations.edges];
  return { desk: { ...after, organisations: { ...after.organisations, edges } } };
}
