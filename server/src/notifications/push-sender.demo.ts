import { KeptDeliveries } from './kept-deliveries.demo.ts';
import { isPushEndpoint, PUSH_HOSTS } from './push-endpoint.ts';
import { publicPushKey } from './push-key.ts';
import type { PushMessage, PushSender } from './push-sender.ts';

/** A browser subscribes as it would in earnest, with a key of the demo's own; what it would get stands on the demo's page. */
export class DemoPushSender extends KeptDeliveries<PushMessage> implements PushSender {
  readonly publicKey: string;

  constructor(key: Buffer) {
    super();
    this.publicKey = publicPushKey(key);
  }

  takes(endpoint: string): boolean {
    return isPushEndpoint(endpoint, PUSH_HOSTS);
  }
}
