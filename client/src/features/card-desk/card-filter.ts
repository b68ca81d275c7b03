import type { DeskCardsQuery, DeskView } from '../../graphql/documents.ts';

type Counts = DeskCardsQuery['desk']['cardCounts'];

/** The views of the queue in the order of their chips, and which number stands on each. */
const COUNTED = {
  MINE: 'mine',
  LATE: 'late',
  DUE_TODAY: 'dueToday',
  EXPEDITED: 'expedited',
  DOCUMENTS_BACK: 'documentsBack',
  TAKEN: 'taken',
} as const satisfies Record<DeskView, keyof Counts>;

export const VIEWS = Object.keys(COUNTED) as DeskView[];
export const VIEW_PARAM = 'view';

/** The view that the address names; the usual one is shown without a name. */
export function viewIn(params: URLSearchParams): DeskView {
  const asked = params.get(VIEW_PARAM);
  return VIEWS.find((view) => view === asked) ?? 'MINE';
}

export function countOf(view: DeskView, counts: Counts): number {
  return counts[COUNTED[view]];
}
