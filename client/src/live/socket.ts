import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { type Client, createClient } from 'graphql-ws';
import { backOffMs } from './back-off.ts';

/** Why the server hung up for good, as far as a page can do something about it. */
const SIGNED_OUT = 4401;
const NOT_PERMITTED = 4403;

const PING_MS = 25_000;
const PONG_MS = 5_000;
/** A page that nobody looks at keeps its socket for so long. */
const UNSEEN_MS = 30_000;
/** A socket that held for so long was no failure. */
const STEADY_MS = 10_000;

let closedWith: number | undefined;
let failures = 0;
let openedAt = 0;
let waiting: Promise<void> | undefined;
let pong: ReturnType<typeof setTimeout> | undefined;
let unseen: ReturnType<typeof setTimeout> | undefined;

/** Opens with the first subscription and closes with the last; it never tries again by itself: `reconnection` says when. */
const socket: Client = createClient({
  url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
  retryAttempts: 0,
  keepAlive: PING_MS,
  on: {
    connected: () => {
      openedAt = Date.now();
      closedWith = undefined;
    },
    closed: (event) => {
      clearTimeout(pong);
      closedWith = (event as CloseEvent).code;
      failures = openedAt > 0 && Date.now() - openedAt > STEADY_MS ? 0 : failures + 1;
      openedAt = 0;
    },
    // A network that went away in silence answers nothing and breaks nothing.
    ping: (received) => {
      if (!received) pong = setTimeout(() => socket.terminate(), PONG_MS);
    },
    pong: (received) => {
      if (received) clearTimeout(pong);
    },
  },
});

export const socketLink = new GraphQLWsLink(socket);

addEventListener('visibilitychange', () => {
  clearTimeout(unseen);
  if (document.hidden) unseen = setTimeout(() => socket.terminate(), UNSEEN_MS);
});

/** What the last socket was closed for; BROKEN also while one is open. */
export function lastClose(): 'SIGNED_OUT' | 'NOT_PERMITTED' | 'BROKEN' {
  if (closedWith === SIGNED_OUT) return 'SIGNED_OUT';
  return closedWith === NOT_PERMITTED ? 'NOT_PERMITTED' : 'BROKEN';
}

/**
 * Resolves when another socket may be tried: the same moment for everybody who waits, later after each failure, and never while
 * unseen. Whoever was refused so often in a row over sockets that held waits alone, by that number.
 */
export function reconnection(refusals: number): Promise<void> {
  if (refusals > failures) return comeBack(refusals);
  waiting ??= comeBack(failures).finally(() => {
    waiting = undefined;
  });
  return waiting;
}

async function comeBack(inVain: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, backOffMs(inVain, chance())));
  while (document.hidden)
    await new Promise((seen) => addEventListener('visibilitychange', seen, { once: true }));
}

/** Between 0 and 1, so that all pages of a server that was away do not come back in the same moment. */
function chance(): number {
  return crypto.getRandomValues(new Uint8Array(1))[0]! / 255;
}
