import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { usePages } from '../../app/use-pages.ts';
import { type BulkJobQuery, BulkRowsDocument } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BulkTable } from './BulkTable.tsx';
import { CodeAdvice } from './CodeAdvice.tsx';
import { CodeChips } from './CodeChips.tsx';
import { codeIn } from './codes.ts';

interface Props {
  job: BulkJobQuery['bulkJob'];
  orgId: string;
}

/** The answers line by line, by code, and what to do about that code. */
export function BulkRows({ job, orgId }: Props) {
  const { t } = useTranslation('bulk');
  const [params] = useSearchParams();
  const code = codeIn(params);
  const rows = useRef<HTMLTableSectionElement>(null);
  const { options, more } = usePages();
  const query = useQuery(BulkRowsDocument, {
    variables: { jobId: job.id, codes: code ? [code] : null },
    ...options,
  });
  const { data, error, refetch } = query;
  const found = data?.bulkJob.rows;

  return (
    <section className="stack" aria-labelledby="bulk-rows">
      <h2 className="h-s" id="bulk-rows">
        {t('job.rows')}
      </h2>
      <CodeChips job={job} shown={code} />
      {code && <CodeAdvice code={code} orgId={orgId} />}
      {!found && (error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />)}
      {found && found.totalCount === 0 && <p className="quiet">{t('job.none')}</p>}
      {found && found.totalCount > 0 && (
        <>
          <BulkTable found={found} rows={rows} />
          <LoadMore list={rows} {...more(query, (data) => data.bulkJob.rows)} />
        </>
      )}
    </section>
  );
}
