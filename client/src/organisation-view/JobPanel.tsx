import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../app/paths.ts';
import type { JobPanel_JobFragment } from '../graphql/documents.ts';
import { JobState } from './JobState.tsx';

/** The latest bulk check in short, beside what it is about. */
export function JobPanel({ orgId, job }: { orgId: string; job: JobPanel_JobFragment }) {
  const { t } = useTranslation('bulk');
  const { id, title, state, done, total } = job;
  return (
    <section className="panel" aria-labelledby="latest-job">
      <div className="row between">
        <h2 className="h-s" id="latest-job">
          <Link to={generatePath(PATHS.bulkJob, { orgId, jobId: id })}>{t('latest', { title })}</Link>
        </h2>
        <JobState state={state} />
      </div>
      <p className="note">{t('job.progress', { done, total })}</p>
      <progress max={total} value={done} aria-labelledby="latest-job" />
    </section>
  );
}
