import type { GrantLine_GrantFragment } from '../../graphql/documents.ts';

const OVER: readonly string[] = ['ENDED', 'REJECTED', 'CANCELLED', 'LAPSED'];

/** Whether a grant has come to its end, whichever. */
export function isOver({ state }: Pick<GrantLine_GrantFragment, 'state'>): boolean {
  return OVER.includes(state);
}
