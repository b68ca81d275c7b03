/** What became of one line of an organisation's batch of applications. */
export const BatchCode = {
  /** Handed in; the line names the card. */
  SUBMITTED: 'SUBMITTED',
  /** The employee is asked first, whoever that is. */
  AWAITING_CONSENT: 'AWAITING_CONSENT',
  /** The employee declined, or did not answer in time. */
  NOT_AGREED: 'NOT_AGREED',
  /** There is an open card for the same trip. */
  OVERLAPPING_CARD: 'OVERLAPPING_CARD',
  INVALID_FORMAT: 'INVALID_FORMAT',
  DUPLICATE_ROW: 'DUPLICATE_ROW',
  /** By the time that the employee agreed the exit date had passed. */
  EXIT_DATE_PASSED: 'EXIT_DATE_PASSED',
} as const;
export type BatchCode = (typeof BatchCode)[keyof typeof BatchCode];

/** Rows and bytes of one list. */
export const BATCH_LIMITS = { rows: 500, bytes: 1024 * 1024 } as const;
