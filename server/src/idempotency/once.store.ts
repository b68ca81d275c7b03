import { createHash } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { Fault } from '../fault.ts';

/** A request that may come twice, because its answer was lost. */
export interface KeyedRequest {
  readonly applicantId: string;
  /** Name of the operation: the same key means something else to another. */
  readonly operation: string;
  /** Made by the client: 8 to 64 letters, digits, `-` and `_`. */
  readonly key: string;
  /** All that the client sent besides the key, always in the same order. */
  readonly input: readonly (string | number | null)[];
}

/** What came of it: done, or refused so that the same key may try again. */
export type Outcome<Answer> = { readonly done: Answer } | { readonly refused: Answer };

/** Throws BAD_USER_INPUT for a key that is none. */
export function checkKey(key: string): void {
  if (!/^[\w-]{8,64}$/.test(key)) throw new Fault('BAD_USER_INPUT', { at: 'input.idempotencyKey' });
}

/**
 * Does it the first time and keeps `resultId` under the key; the same request again is answered `again`, by the id kept.
 * To be called first in a transaction: of several at once the others wait here until one is done. Throws CONFLICT for the
 * same key with another input.
 */
export async function once<Answer>(
  tx: Writes,
  { idempotencyKeys: k }: Tables,
  { applicantId, operation, key, input }: KeyedRequest,
  realNow: Date,
  work: {
    readonly resultId: string;
    first(): Promise<Outcome<Answer>>;
    again(resultId: string): Promise<Answer>;
  },
): Promise<Answer> {
  const id = hashOf([applicantId, operation, key]);
  const inputHash = hashOf(input);
  const claimed = await tx
    .insert(k)
    .values({ id, inputHash, resultId: work.resultId, createdAt: realNow })
    .onConflictDoNothing()
    .returning({ id: k.id });
  if (claimed.length === 0) {
    const [before] = await tx.select().from(k).where(eq(k.id, id));
    if (before?.inputHash !== inputHash) throw new Fault('CONFLICT', { at: 'input.idempotencyKey' });
    return work.again(before.resultId);
  }
  const outcome = await work.first();
  if ('done' in outcome) return outcome.done;
  await tx.delete(k).where(and(eq(k.id, id), eq(k.inputHash, inputHash)));
  return outcome.refused;
}

export async function forgetKeysBefore(
  tx: Writes,
  { idempotencyKeys: k }: Tables,
  before: Date,
): Promise<void> {
  await tx.delete(k).where(lt(k.createdAt, before));
}

function hashOf(parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
