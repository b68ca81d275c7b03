import type { ExpediteReason } from '@exit-card/shared/card';
import type { Caller, Viewer } from '../access/caller.ts';
import type { CardRefused } from '../cards/refusal.ts';
import { thisMoment } from '../clock.ts';
import { parseComment } from '../comment.ts';
import { insertExpedite } from '../expedite/new-expedite.store.ts';
import { deskOfficer, INTAKE_OFFICERS } from '../review/desk-officer.ts';
import type { Services } from '../services.ts';
import { changeOpenCard } from './change-open-card.ts';
import type { HotlineCard } from './hotline-card.ts';

export interface ExpediteRecorded {
  readonly __typename: 'ExpediteRecorded';
  readonly card: HotlineCard;
  readonly decideBy: Date;
}

/**
 * Writes down that a caller wants a card to go faster, and why; the owner is told and can add proof. Throws as
 * `changeOpenCard`, and BAD_USER_INPUT for too many words.
 */
export async function recordExpediteRequest(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, reason, note }: { cardId: string; reason: ExpediteReason; note: string },
): Promise<ExpediteRecorded | CardRefused> {
  const desk = await deskOfficer(services, viewer, INTAKE_OFFICERS);
  const { database, vault } = services;
  const { tables } = database;
  const at = thisMoment(services);
  const comment = parseComment(note, 'input.note') ?? '';
  const outcome = await database.write((tx) =>
    changeOpenCard(tx, services, caller, desk, cardId, {
      name: 'requestExpedite',
      input: async () => ({ comment }),
      store: (_file, { applicantId }) =>
        insertExpedite(
          tx,
          tables,
          vault,
          { cardId, reason, explanation: comment, requestedBy: applicantId, requestedAs: 'OFFICER' },
          at,
        ),
    }),
  );
  if ('refused' in outcome) return outcome.refused;
  const { card, kept: decideBy } = outcome.done;
  return { __typename: 'ExpediteRecorded', card, decideBy };
}
