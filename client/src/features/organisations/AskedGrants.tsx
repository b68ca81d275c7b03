import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../app/Fault.tsx';
import { usePages } from '../../app/use-pages.ts';
import { AskedGrantsDocument } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { AskedGrantRow } from './AskedGrantRow.tsx';

/** Whom the organisation asked, and where each stands. */
export function AskedGrants({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organisations');
  const rows = useRef<HTMLTableSectionElement>(null);
  const { options, more } = usePages();
  const query = useQuery(AskedGrantsDocument, {
    variables: { id: orgId },
    ...options,
  });
  const { data, error, refetch } = query;
  const grants = data?.organisation.grants;
  if (!grants) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  return (
    <section className="stack" aria-labelledby="asked-title">
      <h2 className="h-s" id="asked-title">
        {t('asked.title')}
      </h2>
      {grants.totalCount === 0 ? (
        <p className="quiet">{t('asked.none')}</p>
      ) : (
        <>
          <div className="tablebox">
            <table className="fold" {...ROLES.table}>
              <caption>{t('asked.caption', { count: grants.totalCount })}</caption>
              <thead {...ROLES.rowgroup}>
                <tr {...ROLES.row}>
                  {(['employee', 'state', 'requestedAt', 'until'] as const).map((column) => (
                    <th key={column} scope="col" {...ROLES.columnheader}>
                      {t(`asked.${column}`)}
                    </th>
                  ))}
                  <th scope="col" {...ROLES.columnheader}>
                    <span className="visually-hidden">{t('asked.action')}</span>
                  </th>
                </tr>
              </thead>
              <tbody {...ROLES.rowgroup} ref={rows}>
                {grants.edges.map(({ node }) => (
                  <AskedGrantRow key={node.id} grant={node} />
                ))}
              </tbody>
            </table>
          </div>
          <LoadMore list={rows} {...more(query, (data) => data.organisation.grants)} />
        </>
      )}
    </section>
  );
}
