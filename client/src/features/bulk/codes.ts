import { BulkCode } from '@exit-card/shared/bulk';
import type { BulkJobQuery } from '../../graphql/documents.ts';
import type { Pattern } from '../../ui/Mix.tsx';

/** In the order in which they are shown. */
export const CODES = Object.values(BulkCode);

export const PATTERNS = {
  FOUND: 'solid',
  NO_RECORD: 'open',
  NOT_PERMITTED_OR_NOT_FOUND: 'hatched',
  INVALID_FORMAT: 'stripes',
  DUPLICATE_ROW: 'pale',
} as const satisfies Record<BulkCode, Pattern>;

export function countOf({ counts }: Pick<BulkJobQuery['bulkJob'], 'counts'>, code: BulkCode): number {
  return counts.find((one) => one.code === code)?.count ?? 0;
}

/** The query parameter that names the code shown. */
export const CODE = 'code';

export function codeIn(params: URLSearchParams): BulkCode | undefined {
  return CODES.find((code) => code === params.get(CODE));
}
