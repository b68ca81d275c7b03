/** Why a list was not taken. */
export const BulkRefusal = {
  NOT_VERIFIED: 'NOT_VERIFIED',
  NO_SEAT: 'NO_SEAT',
  TOO_MANY_ROWS: 'TOO_MANY_ROWS',
  TOO_MANY_JOBS: 'TOO_MANY_JOBS',
  DAILY_LIMIT: 'DAILY_LIMIT',
  EMPTY: 'EMPTY',
  UNREADABLE: 'UNREADABLE',
  PURPOSE_MISSING: 'PURPOSE_MISSING',
  FILE_MISSING: 'FILE_MISSING',
} as const;
export type BulkRefusal = (typeof BulkRefusal)[keyof typeof BulkRefusal];

/** The answer, in the form of the API. */
export interface BulkRefused {
  readonly __typename: 'BulkRefused';
  readonly reason: BulkRefusal;
  /** Of the list; null unless one line is to blame. */
  readonly line: number | null;
}

export function bulkRefused(reason: BulkRefusal, line: number | null = null): BulkRefused {
  return { __typename: 'BulkRefused', reason, line };
}
