import { useQuery } from '@apollo/client/react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { usePages } from '../../app/use-pages.ts';
import { DeskFault } from '../../desk-view/DeskFault.tsx';
import { type DeskFilter, DeskGrantsDocument } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EmptyQueue } from './EmptyQueue.tsx';
import { GrantTable } from './GrantTable.tsx';

interface Props {
  filter: DeskFilter;
  /** The filters; nobody without the right to the desk sees them. */
  children: ReactNode;
}

/** A part of the queue, page by page, and the way to the first case in it that this officer may decide. */
export function GrantQueue({ filter, children }: Props) {
  const { t } = useTranslation('desk');
  const rows = useRef<HTMLTableSectionElement>(null);
  const { options, more } = usePages();
  const query = useQuery(DeskGrantsDocument, {
    variables: { filter },
    ...options,
  });
  const { data, error, refetch } = query;
  const grants = data?.desk.grants;
  const title = <PageTitle title={t('queue.title')}>{t('queue.title')}</PageTitle>;
  if (!grants) {
    if (error) return <DeskFault desk="grants" error={error} onRetry={() => refetch()} />;
    return (
      <>
        {title}
        {children}
        <Skeleton />
      </>
    );
  }

  const nodes = grants.edges.map(({ node }) => node);
  const next = nodes.find(({ state, conflict }) => state === 'EVIDENCE_REVIEW' && conflict === null);
  return (
    <>
      <div className="row between">
        {title}
        {next && (
          <Link className="btn" to={generatePath(PATHS.deskGrant, { id: next.id })}>
            {t('queue.next')}
          </Link>
        )}
      </div>
      {children}
      {grants.totalCount === 0 ? (
        <EmptyQueue />
      ) : (
        <GrantTable grants={nodes} total={grants.totalCount} rows={rows} />
      )}
      <LoadMore list={rows} {...more(query, (data) => data.desk.grants)} />
    </>
  );
}
