import type { Caller, Viewer } from '../access/caller.ts';
import type { Connection } from '../live/connections.ts';
import type { Services } from '../services.ts';

/** What a resolver gets: the services, who asks, and the session cookie's pen. */
export interface Context {
  readonly services: Services;
  readonly caller: Caller;
  /** Null when nobody is signed in (a guest look-up is no sign-in); set by the mutation that signs in, so that its answer may be read. */
  viewer: Viewer | null;
  /** Sets the session cookie to a fresh token, or clears it. */
  readonly sessionCookie: { set(token: string, options: { publicComputer: boolean }): void; clear(): void };
  /** For subscriptions: the open line to the page. Null for a request. */
  readonly connection: Connection | null;
}
