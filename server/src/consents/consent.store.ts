import { and, isNull } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';

/** A consent that was given apart from every other agreement (PIPL art. 29). */
export interface SeparateConsent {
  /** That of what it is a consent to, where there is one consent for each; left out: made up. */
  readonly id?: string;
  readonly principalId: string;
  /** The principal, or who acts for them. */
  readonly givenBy: string;
  /** What for, as a code. */
  readonly purpose: string;
  /** Version of the text that was shown. */
  readonly textVersion: string;
  readonly givenAt: Date;
}

export async function insertConsent(
  tx: Writes,
  { consents }: Tables,
  consent: SeparateConsent,
): Promise<void> {
  await tx.insert(consents).values({ id: newId(), ...consent, separate: true });
}

/** What was withdrawn before stays as it is. */
export async function withdrawConsents(
  tx: Writes,
  { consents: c }: Tables,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  await tx
    .update(c)
    .set({ withdrawnAt: at })
    .where(and(inList(c.id, ids), isNull(c.withdrawnAt)));
}
