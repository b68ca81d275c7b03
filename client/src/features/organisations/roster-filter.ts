import type { RosterFilter } from '../../graphql/documents.ts';

/** What the chips show; the choice stands in the address, a name never does. */
export const SHOWN = {
  all: {},
  action: { needsAction: true },
  running: { statuses: ['PENDING', 'REVIEWED'] },
  approved: { statuses: ['APPROVED'] },
  completed: { statuses: ['COMPLETED'] },
} as const satisfies Record<string, RosterFilter>;
export type Shown = keyof typeof SHOWN;

export const SHOW = 'show';

export function shownIn(params: URLSearchParams): Shown {
  const asked = params.get(SHOW) ?? 'all';
  return Object.hasOwn(SHOWN, asked) ? (asked as Shown) : 'all';
}
