import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Attempt } from './attempts.store.ts';
import { nthNewest } from './attempts.store.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter, secondsUntil } from './moments.ts';

const { day, kept, password } = LIMITS;

/** Seconds until this identity may be stated again; 0 when it may be now. Counted for real and made-up people alike. */
export async function mismatchWait(
  tx: Writes,
  tables: Tables,
  { identityHmac, deviceHash }: Attempt,
  isKnownDevice: boolean,
  now: Date,
): Promise<number> {
  const t = tables.lookUpAttempts;
  const mismatches = [
    eq(t.identityHmac, identityHmac),
    eq(t.outcome, 'MISMATCH'),
    isKnownDevice ? eq(t.deviceHash, deviceHash) : undefined,
  ];
  return waitAfter(
    await nthNewest(tx, tables, mismatches, secondsAfter(now, -day), LIMITS.mismatchesADay),
    now,
  );
}

/** Seconds until a password may be tried; a sign-in by code, or the right password, starts the count anew. */
export async function passwordWait(
  tx: Writes,
  tables: Tables,
  { identityHmac, deviceHash }: Attempt,
  isKnownDevice: boolean,
  now: Date,
): Promise<number> {
  const t = tables.lookUpAttempts;
  const [proven] = await tx
    .select({ at: t.at })
    .from(t)
    .where(
      and(
        eq(t.identityHmac, identityHmac),
        inArray(t.kind, ['PASSWORD', 'SIGN_IN', 'FIRST_USE']),
        eq(t.outcome, 'PROVEN'),
      ),
    )
    .orderBy(desc(t.at))
    .limit(1);
  const inARow = [
    eq(t.identityHmac, identityHmac),
    eq(t.kind, 'PASSWORD'),
    eq(t.outcome, 'REFUSED'),
    // Always a condition, so that the statement does not tell whether anybody ever signed in.
    gt(t.at, proven?.at ?? secondsAfter(now, -kept)),
  ];
  const here = [...inARow, isKnownDevice ? eq(t.deviceHash, deviceHash) : undefined];
  const today = await nthNewest(tx, tables, here, secondsAfter(now, -day), password.inARow);
  const ever = await nthNewest(tx, tables, inARow, secondsAfter(now, -kept), password.inARowEver);
  return Math.max(waitAfter(today, now), ever ? day : 0);
}

/** Failed face checks within a day. */
export async function faceFailures(
  tx: Writes,
  { lookUpAttempts: t }: Tables,
  identityHmac: string,
  now: Date,
): Promise<number> {
  return tx.$count(
    t,
    and(
      eq(t.identityHmac, identityHmac),
      eq(t.kind, 'FACE'),
      eq(t.outcome, 'REFUSED'),
      gt(t.at, secondsAfter(now, -day)),
    ),
  );
}

/** Wrong codes of the authenticator: how many are left, and the seconds until there is one again. */
export async function secondFactorBudget(
  tx: Writes,
  { lookUpAttempts: t }: Tables,
  identityHmac: string,
  now: Date,
): Promise<{ triesLeft: number; wait: number }> {
  const { tries, window } = LIMITS.secondFactor;
  const rows = await tx
    .select({ at: t.at })
    .from(t)
    .where(
      and(
        eq(t.identityHmac, identityHmac),
        eq(t.kind, 'SECOND_FACTOR'),
        eq(t.outcome, 'REFUSED'),
        gt(t.at, secondsAfter(now, -window)),
      ),
    )
    .orderBy(desc(t.at))
    .limit(tries);
  const oldest = rows[tries - 1];
  return {
    triesLeft: tries - rows.length,
    wait: oldest ? secondsUntil(now, secondsAfter(oldest.at, window)) : 0,
  };
}

/** The n-th newest failure leaves the window a day after it happened. */
function waitAfter(failure: Date | null, now: Date): number {
  return failure ? secondsUntil(now, secondsAfter(failure, day)) : 0;
}
