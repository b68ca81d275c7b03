import { GrantKind } from '@exit-card/shared/delegation';
import type { DeskFilter } from '../../graphql/documents.ts';

/** The views of the queue as the address spells them; the first is shown without one. */
const VIEWS = {
  waiting: { states: ['EVIDENCE_REVIEW'] },
  second: { states: ['EVIDENCE_REVIEW'], awaitsSecond: true },
  active: { states: ['ACTIVE'] },
  suspended: { states: ['SUSPENDED'] },
  all: {},
} as const satisfies Record<string, Pick<DeskFilter, 'states' | 'awaitsSecond'>>;
type View = keyof typeof VIEWS;

export const VIEW_WORDS = Object.keys(VIEWS) as View[];
export const DESK_PARAMS = { view: 'view', kind: 'kind' } as const;

export function viewIn(params: URLSearchParams): View {
  const asked = params.get(DESK_PARAMS.view);
  return VIEW_WORDS.find((view) => view === asked) ?? 'waiting';
}

export function kindIn(params: URLSearchParams): GrantKind | undefined {
  const asked = params.get(DESK_PARAMS.kind);
  return Object.values(GrantKind).find((kind) => kind === asked);
}

export function filterIn(params: URLSearchParams): DeskFilter {
  const kind = kindIn(params);
  const { states, ...rest }: Pick<DeskFilter, 'states' | 'awaitsSecond'> = VIEWS[viewIn(params)];
  return { ...rest, ...(states && { states }), ...(kind && { kinds: [kind] }) };
}

/** The address of the queue with one choice changed; undefined takes it away. */
export function withChoice(params: URLSearchParams, name: string, value: string | undefined): string {
  const next = new URLSearchParams(params);
  if (value === undefined) next.delete(name);
  else next.set(name, value);
  return `?${next}`;
}
