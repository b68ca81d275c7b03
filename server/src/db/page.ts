import { Fault } from '../fault.ts';

export interface PageRequest {
  /** Left out: 20. */
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page in the form of the Relay connections. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const USUAL = 20;
const MOST = 100;

/** Rows to fetch: one more than asked for tells whether more follow. Throws BAD_USER_INPUT unless 1 to 100 are asked for. */
export function rowsToFetch(page: PageRequest): number {
  const first = page.first ?? USUAL;
  if (!Number.isInteger(first) || first < 1 || first > MOST)
    throw new Fault('BAD_USER_INPUT', { at: 'first' });
  return first + 1;
}

/** Makes the page of rows fetched by `rowsToFetch`; the key of a row is where the next page goes on. */
export function pageOf<Row>(
  rows: readonly Row[],
  totalCount: number,
  page: PageRequest,
  keyOf: (row: Row) => string,
): Page<Row> {
  const first = rowsToFetch(page) - 1;
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/**
 * The parts of the key in a cursor, null for the first page. It is checked for form only: the page's own condition
 * says what may be seen, so a made-up cursor opens nothing. Throws BAD_USER_INPUT when it is no cursor of this list.
 */
export function keyIn({ after }: PageRequest, form: RegExp): readonly string[] | null {
  if (after === null || after === undefined) return null;
  const key = Buffer.from(after, 'base64url').toString('latin1');
  const parts = form.exec(key);
  if (!parts || cursorOf(key) !== after) throw new Fault('BAD_USER_INPUT', { at: 'after' });
  return parts.slice(1);
}

function cursorOf(key: string): string {
  return Buffer.from(key, 'latin1').toString('base64url');
}
