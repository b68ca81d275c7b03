import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { generatePath, useParams } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { OrganisationHeadDocument } from '../../graphql/documents.ts';
import { OrganisationCrumbs } from '../../organisation-view/OrganisationCrumbs.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BulkRows } from './BulkRows.tsx';
import { JobFacts } from './JobFacts.tsx';
import { JobNotFound } from './JobNotFound.tsx';
import { JobProgress } from './JobProgress.tsx';
import { useBulkJob } from './use-bulk-job.ts';

/** One bulk check: how far it is, what came out, and what to do about each kind of answer. */
export function BulkJobPage() {
  const { t } = useTranslation('bulk');
  const { orgId = '', jobId = '' } = useParams();
  const { job, runs, isPutOff, isGone, error, refetch } = useBulkJob(jobId);
  const { data } = useQuery(OrganisationHeadDocument, { variables: { id: orgId } });
  if (isGone) return <JobNotFound orgId={orgId} />;
  if (!job) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const name = data?.organisation.name ?? '';
  return (
    <div className="wide">
      <OrganisationCrumbs
        orgId={orgId}
        name={name}
        here={job.title}
        between={{ to: generatePath(PATHS.bulk, { orgId }), text: t('title') }}
      />
      <div className="stack-l">
        <PageTitle title={job.title} caption={t('title')}>
          {job.title}
        </PageTitle>
        <JobProgress job={job} runs={runs} isPutOff={isPutOff} />
        {!runs && <BulkRows job={job} orgId={orgId} />}
        <JobFacts job={job} />
      </div>
    </div>
  );
}
