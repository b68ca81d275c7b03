import { heldPath } from './card-path.ts';
import { PATHS } from './paths.ts';

/** Where one applies for oneself, or through a grant for its principal. */
export function applyPath(grantId?: string): string {
  return heldPath(PATHS.apply, grantId);
}
