import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { usePages } from '../../app/use-pages.ts';
import { BulkJobsDocument, type PastJob_JobFragment } from '../../graphql/documents.ts';
import { JobState } from '../../organisation-view/JobState.tsx';
import { useDates } from '../../text/dates.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';

/** What the organisation checked before, newest first. */
export function PastJobs({ orgId }: { orgId: string }) {
  const { t } = useTranslation('bulk');
  const list = useRef<HTMLUListElement>(null);
  const { options, more } = usePages();
  const query = useQuery(BulkJobsDocument, {
    variables: { id: orgId },
    ...options,
  });
  const { data, error } = query;
  const jobs = data?.organisation.bulkJobs;

  return (
    <aside className="stack no-print" aria-labelledby="past-jobs">
      <h2 className="h-s" id="past-jobs">
        {t('past.title')}
      </h2>
      <FaultNotice error={error} />
      {jobs?.totalCount === 0 && <p className="quiet">{t('past.none')}</p>}
      {jobs && jobs.totalCount > 0 && (
        <>
          <ul className="tasks" ref={list}>
            {jobs.edges.map(({ node }) => (
              <PastJob key={node.id} orgId={orgId} job={node} />
            ))}
          </ul>
          <LoadMore list={list} {...more(query, (data) => data.organisation.bulkJobs)} />
        </>
      )}
    </aside>
  );
}

function PastJob({ orgId, job }: { orgId: string; job: PastJob_JobFragment }) {
  const { t } = useTranslation('bulk');
  const { dayAndTime } = useDates();
  return (
    <li>
      <h3>
        <Link to={generatePath(PATHS.bulkJob, { orgId, jobId: job.id })}>{job.title}</Link>
        <JobState state={job.state} />
      </h3>
      <p className="note">
        {t('past.rows', { count: job.total })}
        <br />
        {t('past.by', { who: job.requestedByName, time: dayAndTime(job.createdAt) })}
      </p>
    </li>
  );
}
