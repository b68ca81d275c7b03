import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { BulkJobDocument } from '../../graphql/documents.ts';

const POLL_MS = 2000;

/** One check, asked for again every two seconds while it runs and somebody looks. */
export function useBulkJob(jobId: string) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(BulkJobDocument, {
    variables: { jobId },
    skipPollAttempt: () => document.hidden,
  });
  const job = data?.bulkJob;
  const runs = job?.state === 'QUEUED' || job?.state === 'RUNNING';

  useEffect(() => {
    if (!runs) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [runs, startPolling, stopPolling]);

  const isPutOff = runs && data?.service.load === 'BUSY';
  return { job, runs, isPutOff, error, refetch };
}
