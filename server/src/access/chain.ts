import { createHash } from 'node:crypto';

export interface Linked {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** What is wrong with a chain, and at which row first. */
export interface ChainFault {
  readonly seq: number;
  readonly kind: 'EDITED' | 'OUT_OF_ORDER' | 'CUT' | 'ADDED' | 'HEAD_DIFFERS' | 'STATUS_DIFFERS';
}

/** Seals a row onto the chain that ends in `prevHash` (empty for the first); the parent then keeps `hash` as its head. */
export function link<Row extends object>(
  prevHash: string,
  row: Row,
): Row & { prevHash: string; hash: string } {
  const kept = wellFormed(row);
  return { ...kept, prevHash, hash: hashOf(prevHash, kept) };
}

/**
 * The first fault of a chain, or null. `rows` in the order of `seq`; `head` and `count` as the parent row keeps them,
 * so that a cut tail shows.
 */
export function verifyChain(rows: readonly Linked[], head: string, count: number): ChainFault | null {
  let prevHash = '';
  for (const [index, row] of rows.entries()) {
    const seq = index + 1;
    if (seq > count) return { seq, kind: 'ADDED' };
    if (row.seq !== seq || row.prevHash !== prevHash) return { seq, kind: 'OUT_OF_ORDER' };
    const { prevHash: _, hash, ...content } = row;
    if (hashOf(prevHash, content) !== hash) return { seq, kind: 'EDITED' };
    prevHash = hash;
  }
  if (rows.length < count) return { seq: rows.length + 1, kind: 'CUT' };
  return prevHash === head ? null : { seq: count, kind: 'HEAD_DIFFERS' };
}

/** Half a character, as when text is cut by length, is not kept as it is: each engine puts something else in its place. */
function wellFormed<Row extends object>(row: Row): Row {
  const texts = Object.entries(row).filter(([, field]) => typeof field === 'string');
  const kept = texts.map(([name, text]) => [name, Buffer.from(text).toString()]);
  return { ...row, ...Object.fromEntries(kept) };
}

function hashOf(prevHash: string, content: object): string {
  return createHash('sha256')
    .update(`${prevHash}\n${canonical(content)}`)
    .digest('hex');
}

/**
 * The same text for the same row on both engines: keys sorted, instants as ISO text. Empty fields are left out,
 * so that a column added later does not break the chains that exist.
 */
function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== null && field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}
