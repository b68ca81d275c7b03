/** What became of one line of an organisation's batch of applications. */
export const BatchCode = {
  /** Handed in; the line names the card. */
  SUBMITTED: 'SUBMITTED',
  /** The employee is asked first, whoever that is. */
  AWAITING_CONSENT: 'AWAITING_CONSENT',
  /** The employee declined, agreed to less, or did not answer in time. */
  NOT_AGREED: 'NOT_AGREED',
  /** An earlier request to this employee, for less than handing in, is not answered yet. */
  ASKED_FOR_LESS: 'ASKED_FOR_LESS',
  /** The organisation has handed in an open card for the same trip. */
  OVERLAPPING_CARD: 'OVERLAPPING_CARD',
  /** It could not be handed in; the employee sees why, the organisation does not. */
  NOT_TAKEN: 'NOT_TAKEN',
  /** By the time that the employee agreed the day had passed. */
  EXIT_DATE_PASSED: 'EXIT_DATE_PASSED',
  INVALID_FORMAT: 'INVALID_FORMAT',
  DUPLICATE_ROW: 'DUPLICATE_ROW',
} as const;
export type BatchCode = (typeof BatchCode)[keyof typeof BatchCode];

export const BATCH_LIMITS = {
  /** Rows and bytes of one list: what one transaction can take. */
  rows: 200,
  bytes: 1_000_000,
  /** Applications that wait for one employee at a time: what somebody reads before they agree. */
  waiting: 20,
} as const;
