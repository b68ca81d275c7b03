import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useGone } from '../../app/use-gone.ts';
import { BulkJobDocument } from '../../graphql/documents.ts';

const POLL_MS = 2000;

/** One check, asked for again every two seconds while it runs and somebody looks. */
export function useBulkJob(jobId: string) {
  const query = useQuery(BulkJobDocument, {
    variables: { jobId },
    skipPollAttempt: () => document.hidden,
  });
  const { data, error, refetch, startPolling, stopPolling } = query;
  const isGone = useGone(query);
  const job = data?.bulkJob;
  const runs = job?.state === 'QUEUED' || job?.state === 'RUNNING';

  useEffect(() => {
    if (!runs) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [runs, startPolling, stopPolling]);

  const isPutOff = runs && data?.service.load === 'BUSY';
  return { job, runs, isPutOff, isGone, error, refetch };
}
