/** What a bulk check says of one row. NO_RECORD only where the organisation has an effective grant of that person. */
export const BulkCode = {
  FOUND: 'FOUND',
  NO_RECORD: 'NO_RECORD',
  NOT_PERMITTED_OR_NOT_FOUND: 'NOT_PERMITTED_OR_NOT_FOUND',
  INVALID_FORMAT: 'INVALID_FORMAT',
  DUPLICATE_ROW: 'DUPLICATE_ROW',
} as const;
export type BulkCode = (typeof BulkCode)[keyof typeof BulkCode];

export const BulkState = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  CANCELLED: 'CANCELLED',
} as const;
export type BulkState = (typeof BulkState)[keyof typeof BulkState];

/** Limits of bulk checks. */
export const BULK_LIMITS = {
  rows: 5000,
  jobsAtOnce: 3,
  rowsADay: 20_000,
  bytes: 1_000_000,
  /** Days for which lists and results are kept. */
  keptDays: 30,
} as const;
