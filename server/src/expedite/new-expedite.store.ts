import type { ActorKind, ExpediteReason } from '@exit-card/shared/card';
import { EXPEDITE_DECISION_HOURS, officeHoursAfter } from '@exit-card/shared/office-hours';
import { v7 as newId } from 'uuid';
import type { Moment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';

export interface NewExpedite {
  readonly cardId: string;
  readonly reason: ExpediteReason;
  readonly explanation: string | null;
  readonly requestedBy: string;
  readonly requestedAs: ActorKind;
}

/** 加急: a wish to go faster, to be decided within four office hours. Gives until when. */
export async function insertExpedite(
  tx: Writes,
  { expediteRequests }: Tables,
  vault: Vault,
  { explanation, ...wish }: NewExpedite,
  { now, calendar }: Moment,
): Promise<Date> {
  const id = newId();
  const decideBy = officeHoursAfter(now, EXPEDITE_DECISION_HOURS, calendar);
  await tx.insert(expediteRequests).values({
    ...wish,
    id,
    explanationCipher: explanation && vault.encrypt('expedite_requests.explanation_cipher', id, explanation),
    requestedAt: now,
    decideBy,
    state: 'REQUESTED',
  });
  return decideBy;
}
