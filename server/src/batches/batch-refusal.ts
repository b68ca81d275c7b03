import type { BatchColumn } from '@exit-card/shared/batch-rows';

/** Why a list of applications was not taken. */
export const BatchRefusal = {
  NO_SEAT: 'NO_SEAT',
  NOT_VERIFIED: 'NOT_VERIFIED',
  DECLARATION_MISSING: 'DECLARATION_MISSING',
  FILE_MISSING: 'FILE_MISSING',
  UNREADABLE: 'UNREADABLE',
  EMPTY: 'EMPTY',
  TOO_MANY_ROWS: 'TOO_MANY_ROWS',
  COLUMNS_MISSING: 'COLUMNS_MISSING',
} as const;
export type BatchRefusal = (typeof BatchRefusal)[keyof typeof BatchRefusal];

/** The answer, in the form of the API. */
export interface BatchRefused {
  readonly __typename: 'BatchRefused';
  readonly reason: BatchRefusal;
  /** Of the list; null unless one line is to blame. */
  readonly line: number | null;
  /** Of the header, for COLUMNS_MISSING. */
  readonly missing: readonly BatchColumn[];
}

export function batchRefused(
  reason: BatchRefusal,
  line: number | null = null,
  missing: readonly BatchColumn[] = [],
): BatchRefused {
  return { __typename: 'BatchRefused', reason, line, missing };
}
