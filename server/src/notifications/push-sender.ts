/** A browser's address for Web Push and the keys that only it can read with (RFC 8291), as it gave them. */
export interface PushTarget {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export interface PushMessage {
  /** Of this delivery, the same at every try. */
  readonly id: string;
  /** All that the browser gets, opaque; by it a message that comes again takes the place of the first. */
  readonly notificationId: string;
  readonly target: PushTarget;
}

/** The browser, or its operator, takes no more messages for this subscription. */
export class SubscriptionGone extends Error {}

/** Hands a message to the operator of a browser, an outside party. */
export interface PushSender {
  /** By which browsers subscribe: the public half of the VAPID key (RFC 8292), in base64url. */
  readonly publicKey: string;
  /** Whether this is an address that messages are ever sent to. */
  takes(endpoint: string): boolean;
  /** Rejects when it is not known to have been taken; with SubscriptionGone when it never will be. */
  send(message: PushMessage): Promise<void>;
}
