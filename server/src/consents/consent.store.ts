import { v7 as newId } from 'uuid';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** A consent that was given apart from every other agreement (PIPL art. 29). */
export interface SeparateConsent {
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
