import { randomInt } from 'node:crypto';
import { and, eq, like } from 'drizzle-orm';
import type { Clock } from '../clock.ts';
import type { Database, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import type { FaceCheck } from './face-check.ts';
import { secondsAfter } from './moments.ts';
import { isSameHmac } from './one-time-code.ts';

const DIGITS = 8;
/** Seconds: long enough to sign in for the first time, at the counter. */
const LIFETIME = 30 * 60;

/** What is kept of a code: a keyed hash, and until when it is good. */
interface KeptCode {
  readonly hmac: string;
  readonly until: string;
}

/** A code for somebody who was seen in person with the ID card; good once, and for nobody else. It takes the place of an earlier one. */
export async function issueCounterCode(
  { write, tables: { settings } }: Database,
  vault: Vault,
  applicantId: string,
  now: Date,
): Promise<string> {
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
  const kept: KeptCode = {
    hmac: hmacOf(vault, applicantId, code),
    until: secondsAfter(now, LIFETIME).toISOString(),
  };
  const value = JSON.stringify(kept);
  await write(async (tx) => {
    for (const { id, value: text } of await tx
      .select()
      .from(settings)
      .where(like(settings.id, keyOf('%'))))
      if (keptIn(text).until <= now.toISOString()) await tx.delete(settings).where(eq(settings.id, id));
    await tx
      .insert(settings)
      .values({ id: keyOf(applicantId), value })
      .onConflictDoUpdate({ target: settings.id, set: { value } });
  });
  return code;
}

/**
 * The face check where no provider is connected: an officer compares the face, and the person types the code that came of it.
 * Tries are counted by whoever asks for the check.
 */
export function counterFaceCheck(
  { write, tables: { settings } }: Database,
  vault: Vault,
  clock: Clock,
): FaceCheck {
  return {
    async check(applicantId, capture) {
      const [, code] = /^counter:(\d{8})$/.exec(capture) ?? [];
      if (code === undefined) return { outcome: 'UNAVAILABLE', retryAfterSeconds: 24 * 3600 };
      const mine = eq(settings.id, keyOf(applicantId));
      const isRight = await write(async (tx) => {
        const [row] = await tx.select().from(settings).where(mine);
        if (!row) return false;
        const { hmac, until } = keptIn(row.value);
        const fits = isSameHmac(hmac, hmacOf(vault, applicantId, code));
        if (!fits || until <= clock.realNow().toISOString()) return false;
        const used = await tx
          .delete(settings)
          .where(and(mine, eq(settings.value, row.value)))
          .returning();
        return used.length > 0;
      });
      return { outcome: isRight ? 'PASS' : 'FAIL' };
    },
  };
}

/** Ends every code, whoever it is for. */
export async function endCounterCodes(tx: Writes, { settings }: Tables): Promise<void> {
  await tx.delete(settings).where(like(settings.id, keyOf('%')));
}

const keyOf = (applicantId: string) => `counter-code:${applicantId}`;
const keptIn = (value: string) => JSON.parse(value) as KeptCode;

function hmacOf(vault: Vault, applicantId: string, code: string): string {
  return vault.blindIndex('one-time-code', `counter:${applicantId}:${code}`);
}
