import { useQuery } from '@apollo/client/react';
import { type ReactNode, useRef } from 'react';
import { usePages } from '../../app/use-pages.ts';
import { DeskFault } from '../../desk-view/DeskFault.tsx';
import { DeskOrganisationsDocument, type OrganisationStatus } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
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
  const { options, more } = usePages();
  const query = useQuery(DeskOrganisationsDocument, {
    variables: { status },
    ...options,
  });
  const { data, error, refetch } = query;
  const organisations = data?.desk.organisations;
  if (!organisations) {
    if (error) return <DeskFault desk="grants" error={error} onRetry={() => refetch()} />;
    return (
      <>
        {children}
        <Skeleton />
      </>
    );
  }

  const nodes = organisations.edges.map(({ node }) => node);
  return (
    <>
      {children}
      {organisations.totalCount === 0 ? (
        <EmptyQueue />
      ) : (
        <OrganisationTable organisations={nodes} total={organisations.totalCount} rows={rows} />
      )}
      <LoadMore list={rows} {...more(query, (data) => data.desk.organisations)} />
    </>
  );
}
