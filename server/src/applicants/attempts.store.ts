import type { CodePurpose } from '@exit-card/shared/applicant';
import type { SQL } from 'drizzle-orm';
import { and, desc, eq, gt, max, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Reads, Writes } from '../db/database.ts';
import type { AttemptOutcome, Tables } from '../db/tables.ts';

export type AttemptKind = CodePurpose | 'PASSWORD' | 'FACE' | 'SECOND_FACTOR' | 'PASSKEY' | 'SHARE';

/** Who tried what, in marks that cannot be read back. */
export interface Attempt {
  kind: AttemptKind;
  identityHmac: string;
  phoneHmac: string;
  deviceHash: string;
}

/**
 * The first statement of every write that counts: until its end nobody else counts the same thing. Gives how often it was taken.
 * Sorted, so that two writes that want the same rows never wait for each other in a ring.
 */
export async function takeBudgets(
  tx: Writes,
  { budgets }: Tables,
  ids: string[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = await tx
    .insert(budgets)
    .values(ids.toSorted().map((id) => ({ id, spent: 1, lastSpentAt: now })))
    .onConflictDoUpdate({ target: budgets.id, set: { spent: sql`${budgets.spent} + 1`, lastSpentAt: now } })
    .returning({ id: budgets.id, spent: budgets.spent });
  return new Map(rows.map(({ id, spent }) => [id, spent]));
}

/** When the n-th newest of these attempts was made; null when there are fewer. */
export async function nthNewest(
  reads: Reads,
  { lookUpAttempts: t }: Tables,
  where: (SQL | undefined)[],
  since: Date,
  n: number,
): Promise<Date | null> {
  const [row] = await reads
    .select({ at: t.at })
    .from(t)
    .where(and(...where, gt(t.at, since)))
    .orderBy(desc(t.at))
    .limit(1)
    .offset(n - 1);
  return row?.at ?? null;
}

/** The identities that these attempts were about, with the last time of each, oldest first. */
export async function identitiesOf(
  reads: Reads,
  { lookUpAttempts: t }: Tables,
  where: (SQL | undefined)[],
  since: Date,
): Promise<{ identityHmac: string; last: Date }[]> {
  const rows = await reads
    .select({ identityHmac: t.identityHmac, last: max(t.at) })
    .from(t)
    .where(and(...where, gt(t.at, since)))
    .groupBy(t.identityHmac);
  return rows
    .flatMap(({ identityHmac, last }) => (last ? [{ identityHmac, last }] : []))
    .toSorted((a, b) => a.last.getTime() - b.last.getTime());
}

/** Written before the outcome is known, as the worst that it can be: tries side by side cannot slip past the count. */
export async function recordAttempt(
  tx: Writes,
  { lookUpAttempts }: Tables,
  attempt: Attempt,
  outcome: AttemptOutcome,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.insert(lookUpAttempts).values({ id, at: now, outcome, ...attempt });
  return id;
}

export async function proveAttempt(tx: Writes, { lookUpAttempts: t }: Tables, id: string) {
  await tx.update(t).set({ outcome: 'PROVEN' }).where(eq(t.id, id));
}

/** For a try that came to nothing through no fault of the person. */
export async function forgetAttempt(tx: Writes, { lookUpAttempts: t }: Tables, id: string) {
  await tx.delete(t).where(eq(t.id, id));
}
