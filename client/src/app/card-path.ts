import { createSearchParams, generatePath } from 'react-router';
import { GRANT } from './nav.ts';
import { PATHS } from './paths.ts';

type CardPage = 'card' | 'supplement' | 'moreTime' | 'extension' | 'correction' | 'share' | 'proof';

/** A page of one card: of one's own, or of somebody else's through a grant. */
export function cardPath(page: CardPage, id: string, grantId: string | null | undefined): string {
  return heldPath(generatePath(PATHS[page], { id }), grantId);
}

export function receiptPath(id: string, receiptId: string, grantId: string | undefined): string {
  return heldPath(generatePath(PATHS.receipt, { id, receiptId }), grantId);
}

/** The address as one reads it through a grant; without one it stays as it is. */
export function heldPath(path: string, grantId: string | null | undefined): string {
  return grantId ? `${path}?${createSearchParams({ [GRANT]: grantId })}` : path;
}
