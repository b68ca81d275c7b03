import type { Caller, Viewer } from '../access/caller.ts';
import type { CardRefused } from '../cards/refusal.ts';
import { parseComment } from '../comment.ts';
import { deskOfficer, INTAKE_OFFICERS } from '../review/desk-officer.ts';
import type { Services } from '../services.ts';
import { changeOpenCard } from './change-open-card.ts';
import type { HotlineCard } from './hotline-card.ts';

export interface ExtensionRecorded {
  readonly __typename: 'ExtensionRecorded';
  readonly card: HotlineCard;
}

/**
 * Writes down that the holder of a card from a counter asks there for a longer validity; a second time it is refused. Throws as
 * `changeOpenCard`, and BAD_USER_INPUT for too many words.
 */
export async function recordExtensionRequest(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, days, reason }: { cardId: string; days: number; reason: string },
): Promise<ExtensionRecorded | CardRefused> {
  const desk = await deskOfficer(services, viewer, INTAKE_OFFICERS);
  const comment = parseComment(reason) ?? '';
  const outcome = await services.database.write((tx) =>
    changeOpenCard(tx, services, caller, desk, cardId, {
      name: 'requestExtension',
      input: async () => ({ days, comment, channel: 'WINDOW' }),
      store: async () => undefined,
    }),
  );
  if ('refused' in outcome) return outcome.refused;
  return { __typename: 'ExtensionRecorded', card: outcome.done.card };
}
