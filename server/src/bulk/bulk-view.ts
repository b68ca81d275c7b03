import type { BulkCode, BulkState } from '@exit-card/shared/bulk';
import { BULK_LIMITS } from '@exit-card/shared/bulk';
import type { NamedJob } from './bulk-job.store.ts';

const DAY = 24 * 3_600_000;

/** A job as those with a seat see it. */
export interface JobView {
  readonly id: string;
  readonly orgId: string;
  readonly requestedByName: string;
  readonly title: string;
  readonly purpose: string;
  readonly state: BulkState;
  readonly total: number;
  readonly done: number;
  readonly counts: readonly { readonly code: BulkCode; readonly count: number }[];
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly exportPath: string | null;
}

export function jobView(job: NamedJob, now: Date): JobView {
  const { id, orgId, requestedByName, title, purpose, state, total, done, createdAt, finishedAt } = job;
  const counts = Object.entries(job.counts) as [BulkCode, number][];
  return {
    ...{ id, orgId, requestedByName, title, purpose, state, total, done, createdAt, finishedAt },
    counts: counts.map(([code, count]) => ({ code, count })),
    exportPath: state === 'DONE' && createdAt > rowsErasedBefore(now) ? `/bulk-jobs/${id}.csv` : null,
  };
}

/** Lists and results that were handed in before this moment are gone. */
export function rowsErasedBefore(now: Date): Date {
  return new Date(now.getTime() - BULK_LIMITS.keptDays * DAY);
}
