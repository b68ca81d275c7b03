import { useQuery } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useParams } from 'react-router';
import { codeOf } from '../../app/apollo.ts';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { usePages } from '../../app/use-pages.ts';
import { BatchesOrganisationDocument, OrgBatchDocument } from '../../graphql/documents.ts';
import { OrganisationCrumbs } from '../../organisation-view/OrganisationCrumbs.tsx';
import { OrganisationFault } from '../../organisation-view/OrganisationFault.tsx';
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
  const { data: organisation } = useQuery(BatchesOrganisationDocument, { variables: { id: orgId } });
  const { data, error, refetch } = query;
  if (!data) {
    if (!error) return <Skeleton />;
    return codeOf(error) === ErrorCode.NOT_FOUND ? (
      <OrganisationFault error={error} orgId={orgId} onRetry={() => refetch()} />
    ) : (
      <Fault error={error} onRetry={() => refetch()} />
    );
  }

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
