import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useParams } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { useGone } from '../../app/use-gone.ts';
import { usePages } from '../../app/use-pages.ts';
import { OrganisationHeadDocument, OrgBatchDocument } from '../../graphql/documents.ts';
import { NoSeat } from '../../organisation-view/NoSeat.tsx';
import { OrganisationCrumbs } from '../../organisation-view/OrganisationCrumbs.tsx';

import { useDates } from '../../text/dates.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { BatchRow } from './BatchRow.tsx';
import { useCountWords } from './count-words.ts';

/** What became of one list, line by line, as of now. */
export function BatchPage() {
  const { t } = useTranslation('batches');
  const { dayAndTime } = useDates();
  const countWords = useCountWords();
  const { orgId = '', batchId = '' } = useParams();
  const lines = useRef<HTMLTableSectionElement>(null);
  const { options, more } = usePages();
  const query = useQuery(OrgBatchDocument, { variables: { id: batchId }, ...options });
  const { data: organisation } = useQuery(OrganisationHeadDocument, { variables: { id: orgId } });
  const { data, error, refetch } = query;
  if (useGone(query)) return <NoSeat orgId={orgId} />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const { title, counts, createdAt, submittedByName, rows } = data.orgBatch;
  const waits = counts.some(({ code }) => code === 'AWAITING_CONSENT');
  return (
    <div className="wide">
      <OrganisationCrumbs
        orgId={orgId}
        name={organisation?.organisation.name ?? ''}
        here={title}
        between={{ to: generatePath(PATHS.batches, { orgId }), text: t('title') }}
      />
      <div className="stack-l">
        <PageTitle title={title} caption={t('title')}>
          {title}
        </PageTitle>
        <p role="status">{countWords(counts)}</p>
        <p className="note">{t('past.by', { who: submittedByName, time: dayAndTime(createdAt) })}</p>
        {waits && (
          <Notice kind="calm" title={t('waiting.title')}>
            <p>{t('waiting.text')}</p>
          </Notice>
        )}
        <div className="tablebox">
          <table className="fold" {...ROLES.table}>
            <caption>{t('rows.caption', { count: rows.totalCount })}</caption>
            <thead {...ROLES.rowgroup}>
              <tr {...ROLES.row}>
                {(['line', 'person', 'trip', 'result', 'card'] as const).map((column) => (
                  <th key={column} scope="col" {...ROLES.columnheader}>
                    {t(`rows.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody {...ROLES.rowgroup} ref={lines}>
              {rows.edges.map(({ node }) => (
                <BatchRow key={node.line} row={node} />
              ))}
            </tbody>
          </table>
        </div>
        <LoadMore list={lines} {...more(query, (data) => data.orgBatch.rows)} />
        <p className="row">
          <Link className="btn" to={generatePath(PATHS.roster, { orgId })}>
            {t('toRoster')}
          </Link>
        </p>
      </div>
    </div>
  );
}
