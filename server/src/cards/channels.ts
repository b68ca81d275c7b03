import type { Channel } from '@exit-card/shared/card';
import type { Reader } from '../access/policy.ts';
import { Fault } from '../fault.ts';
import type { ActionName } from './actions.ts';
import type { Card } from './card.ts';

const FAMILY = {
  WEB: 'ONLINE',
  PLATFORM: 'ONLINE',
  APP: 'ONLINE',
  WINDOW: 'WINDOW',
  ORG_BATCH: 'ORG_BATCH',
} as const satisfies Record<Channel, string>;

/** What goes through the channel of the application alone. */
const THROUGH_THE_SAME: readonly ActionName[] = ['supplement', 'requestExtension'];

/** "Through the original channel": the three ways online are one. */
export function inSameFamily(a: Channel, b: Channel): boolean {
  return FAMILY[a] === FAMILY[b];
}

/**
 * The channel through which a reader comes: an organisation’s agent by its own, everybody else as they say. Throws
 * BAD_USER_INPUT for a channel that is not online.
 */
export function channelOf(reader: Reader, said: Channel): Channel {
  if (FAMILY[said] !== 'ONLINE') throw new Fault('BAD_USER_INPUT', { at: 'input.channel' });
  return comesThrough(reader, said);
}

/** Where the reader has to go for this action instead; null when it can be done here. */
export function elsewhere(name: ActionName, card: Pick<Card, 'channel'>, reader: Reader): Channel | null {
  const isHere = inSameFamily(card.channel, comesThrough(reader, 'WEB'));
  return isHere || !THROUGH_THE_SAME.includes(name) ? null : card.channel;
}

function comesThrough(reader: Reader, said: Channel): Channel {
  return 'grant' in reader && reader.grant.kind === 'EMPLOYER' ? 'ORG_BATCH' : said;
}
