import { ActorKind, ExtensionState } from '@exit-card/shared/card';
import { addDays, endOfDay } from '@exit-card/shared/plain-date';
import type { Card } from '../cards/card.ts';
import type { CardAnnex } from '../cards/card-annex.store.ts';

/** The newest request for an extension as it stands at `now`: past the validity silence has granted it, recorded or not. */
export function extensionAt(
  annex: Pick<CardAnnex, 'extensions'> | null,
  { principalId }: Pick<Card, 'principalId'>,
  now: Date,
) {
  const row = annex?.extensions.at(-1);
  if (!row) return null;
  const { id, requestedAt, reason, requestedDays, oldValidUntil, decisionNote } = row;
  const wantedUntil = addDays(oldValidUntil, requestedDays);
  const closesAt = endOfDay(oldValidUntil);
  const isSilent = row.state === ExtensionState.REQUESTED && closesAt <= now;
  return {
    id,
    requestedAt,
    requestedAs: row.requestedBy === principalId ? ActorKind.SELF : ActorKind.DELEGATE,
    reason,
    requestedDays,
    oldValidUntil,
    wantedUntil,
    state: isSilent ? ExtensionState.DEEMED_GRANTED : row.state,
    newValidUntil: isSilent ? wantedUntil : row.newValidUntil,
    decidedAt: isSilent ? closesAt : row.decidedAt,
    decisionNote,
  };
}
