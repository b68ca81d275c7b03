import { createSearchParams } from 'react-router';
import { GRANT } from './nav.ts';
import { PATHS } from './paths.ts';

/** Where one applies for oneself, or through a grant for its principal. */
export function applyPath(grantId?: string): string {
  return grantId ? `${PATHS.apply}?${createSearchParams({ [GRANT]: grantId })}` : PATHS.apply;
}
