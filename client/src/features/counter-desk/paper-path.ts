import { PATHS } from '../../app/paths.ts';

const ITEM = 'item';

/** Where a received application is entered; the address names it by its opaque id. */
export function paperPath(itemId: string): string {
  return `${PATHS.deskPaper}?${new URLSearchParams({ [ITEM]: itemId })}`;
}

export function itemIn(params: URLSearchParams): string | undefined {
  return params.get(ITEM) ?? undefined;
}
