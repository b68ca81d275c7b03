import type { AccessLogPart, AccessLogPartsQuery } from '../../graphql/documents.ts';

type Viewer = NonNullable<AccessLogPartsQuery['viewer']>;

/** The parts of the log as the address spells them; without one, everything. */
const PARTS = { others: 'OTHERS', self: 'SELF', denied: 'DENIED' } as const satisfies Record<
  string,
  AccessLogPart
>;
type PartWord = keyof typeof PARTS;

export const PART_PARAM = 'part';
export const PART_WORDS = ['all', 'others', 'self', 'denied'] as const satisfies ('all' | PartWord)[];

export function partWordIn(params: URLSearchParams): (typeof PART_WORDS)[number] {
  const asked = params.get(PART_PARAM);
  return PART_WORDS.find((word) => word === asked) ?? 'all';
}

export function partOf(word: (typeof PART_WORDS)[number]): AccessLogPart | undefined {
  return word === 'all' ? undefined : PARTS[word];
}

const DAY_MS = 86_400_000;
const LATELY_DAYS = 7;

/** When somebody was last refused, if that is at most a week ago. */
export function lastRefusal({ denied }: Viewer, now: string): string | undefined {
  const at = denied.edges[0]?.node.at;
  return at !== undefined && Date.parse(now) - Date.parse(at) < LATELY_DAYS * DAY_MS ? at : undefined;
}
