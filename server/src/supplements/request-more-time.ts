import type { Caller, Viewer } from '../access/caller.ts';
import { type CardChanged, type CardOf, changeCard } from '../cards/change-card.ts';
import type { CardRefused } from '../cards/refusal.ts';
import { parseComment } from '../comment.ts';
import type { Services } from '../services.ts';

/** Asks once for a later deadline; the desk answers, the deadline goes on until then. Throws as `changeCard`. */
export async function requestMoreTime(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { comment, ...of }: CardOf & { comment: string },
): Promise<CardChanged | CardRefused> {
  const said = parseComment(comment) ?? '';
  return changeCard(services, caller, viewer, of, {
    name: 'requestMoreTime',
    input: async () => ({ comment: said }),
  });
}
