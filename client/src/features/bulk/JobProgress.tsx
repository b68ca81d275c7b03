import { useMutation } from '@apollo/client/react';
import { Trans, useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { type BulkJobQuery, CancelBulkDocument } from '../../graphql/documents.ts';
import { JobState } from '../../organisation-view/JobState.tsx';
import { Mix } from '../../ui/Mix.tsx';
import { TwoClicks } from '../../ui/TwoClicks.tsx';
import { CODES, countOf, PATTERNS } from './codes.ts';

const SAYING = { QUEUED: 'waiting', RUNNING: 'running', DONE: 'done', CANCELLED: 'cancelled' } as const;

interface Props {
  job: BulkJobQuery['bulkJob'];
  runs: boolean;
  /** Many people look: single look-ups go first. */
  isPutOff: boolean;
}

/** How far it is, what came out so far, and the way to stop it. */
export function JobProgress({ job, runs, isPutOff }: Props) {
  const { t } = useTranslation('bulk');
  const [cancel, { loading, error }] = useMutation(CancelBulkDocument);
  const { id, state, done, total, exportPath } = job;
  const stop = () => cancel({ variables: { input: { jobId: id } } }).catch(() => undefined);

  return (
    <section className="panel stack" aria-labelledby="job-progress">
      <div className="row between">
        <h2 className="h-s" id="job-progress">
          {t('job.progress', { done, total })}
        </h2>
        <JobState state={state} />
      </div>
      {runs && <progress max={total} value={done} aria-labelledby="job-progress" />}
      <Mix
        label={t('job.mix')}
        parts={CODES.map((code) => ({
          key: code,
          pattern: PATTERNS[code],
          count: countOf(job, code),
          text: t(`codes.${code}`),
        }))}
      />
      <p role="status">{t(isPutOff ? 'job.putOff' : `job.${SAYING[state]}`)}</p>
      <FaultNotice error={error} />
      {runs && (
        <TwoClicks
          question={t('job.cancelAsk')}
          yes={t('job.cancelYes')}
          no={t('job.cancelNo')}
          busy={loading}
          onYes={stop}
        >
          {t('job.cancel')}
        </TwoClicks>
      )}
      {exportPath && (
        <p className="row no-print">
          <a className="btn" href={exportPath} download>
            <Trans t={t} i18nKey="job.export" components={{ hidden: <span className="visually-hidden" /> }} />
          </a>
        </p>
      )}
    </section>
  );
}
