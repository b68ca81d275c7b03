import type { Channel } from '@exit-card/shared/card';

const FAMILY = {
  WEB: 'ONLINE',
  PLATFORM: 'ONLINE',
  APP: 'ONLINE',
  WINDOW: 'WINDOW',
  ORG_BATCH: 'ORG_BATCH',
} as const satisfies Record<Channel, string>;

/** "Through the original channel": the three ways online are one. */
export function inSameFamily(a: Channel, b: Channel): boolean {
  return FAMILY[a] === FAMILY[b];
}
