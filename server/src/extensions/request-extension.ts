import type { Channel } from '@exit-card/shared/card';
import type { Caller, Viewer } from '../access/caller.ts';
import { type CardChanged, type CardOf, changeCard } from '../cards/change-card.ts';
import { channelOf } from '../cards/channels.ts';
import type { CardRefused } from '../cards/refusal.ts';
import { parseComment } from '../comment.ts';
import type { Services } from '../services.ts';

export interface ExtensionInput extends CardOf {
  /** Calendar days to add. */
  readonly days: number;
  readonly reason: string;
  readonly channel: Channel;
  readonly idempotencyKey: string;
}

/** Asks for a longer validity; until it is decided the card holds as if it were granted. Throws as `changeCard`. */
export async function requestExtension(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { days, reason, channel, idempotencyKey, ...of }: ExtensionInput,
): Promise<CardChanged | CardRefused> {
  const comment = parseComment(reason) ?? '';
  return changeCard(services, caller, viewer, of, {
    name: 'requestExtension',
    once: { key: idempotencyKey, input: [days, comment, channel], resultId: of.cardId },
    input: async (_tx, { delegate }) => ({ days, comment, channel: channelOf(delegate ?? viewer, channel) }),
  });
}

/** Takes an undecided request back: the old end holds again, and it may be asked for anew. Throws as `changeCard`. */
export function withdrawExtension(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  of: CardOf,
): Promise<CardChanged | CardRefused> {
  return changeCard(services, caller, viewer, of, { name: 'withdrawExtension', input: async () => ({}) });
}
