import { ApolloClient } from '@apollo/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeCache } from '../app/apollo.ts';
import { HeldCardNewsDocument } from '../graphql/documents.ts';
import type { Ending } from './stream.ts';

const SECOND = 1000;
const GRANT_ENDED = 4403;
const SIGNED_OUT = 4401;
const TRY_AGAIN = 1013;

interface Sent {
  type: string;
  id?: string;
  payload?: { variables: { after?: string | null } };
}

/** The server's end of the sockets that the page opens, the newest last. */
let sockets: FakeSocket[] = [];

class FakeSocket {
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly protocol = 'graphql-transport-ws';
  readyState: number = FakeSocket.OPEN;
  onopen?: () => void;
  onmessage?: (message: { data: string }) => void;
  onclose?: (event: { code: number; reason: string; wasClean: boolean }) => void;
  readonly subscribed: Sent[] = [];

  constructor() {
    sockets.push(this);
    setTimeout(() => this.onopen?.());
  }

  send(text: string): void {
    const sent = JSON.parse(text) as Sent;
    if (sent.type === 'connection_init') this.say({ type: 'connection_ack' });
    if (sent.type === 'ping') queueMicrotask(() => this.say({ type: 'pong' }));
    if (sent.type === 'subscribe') this.subscribed.push(sent);
  }

  close(code = 1000): void {
    if (this.readyState === FakeSocket.CLOSED) return;
    this.readyState = FakeSocket.CLOSED;
    this.onclose?.({ code, reason: '', wasClean: true });
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  refuse(code: string): void {
    const { id } = this.subscribed.at(-1)!;
    this.say({ type: 'error', id, payload: [{ message: code, extensions: { code } }] });
  }

  tell(cursor: string): void {
    const { id } = this.subscribed.at(-1)!;
    const cardChanged = { __typename: 'CardChangedEvent', cursor, resync: false, cardId: 'card' };
    this.say({ type: 'next', id, payload: { data: { cardChanged } } });
  }
}

const asked = () => sockets.flatMap(({ subscribed }) => subscribed);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  sockets = [];
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that follows the cards of a grant, or its own. */
async function aStream({ isHeld = true, after = null as string | null } = {}) {
  const { socketLink } = await import('./socket.ts');
  const { openStream } = await import('./stream.ts');
  const heard: string[] = [];
  const ended: Ending[] = [];
  const stop = openStream(new ApolloClient({ cache: makeCache(), link: socketLink }), {
    query: HeldCardNewsDocument,
    variables: { grantId: 'grant' },
    after,
    eventIn: ({ cardChanged }) => cardChanged,
    onEvent: ({ cardChanged }) => heard.push(cardChanged.cursor),
    onGap: () => heard.push('gap'),
    onEnd: (why) => ended.push(why),
    isHeld,
  });
  await pass(10);
  return { heard, ended, stop };
}

it('K14: goes on from its cursor over the next socket', async () => {
  const { heard, ended } = await aStream();
  sockets[0]!.tell('1');
  sockets[0]!.tell('2');
  sockets[0]!.close(TRY_AGAIN);
  await pass(SECOND);
  expect(asked().map(({ payload }) => payload?.variables.after)).toEqual([null, '2']);
  sockets[1]!.tell('3');
  expect([heard, ended]).toEqual([['gap', '2', '3'], []]);
});

it('begins where the page was read, and has no gap then', async () => {
  const { heard } = await aStream({ after: '7' });
  expect(asked()[0]?.payload?.variables.after).toBe('7');
  sockets[0]!.tell('8');
  expect(heard).toEqual(['8']);
});

it.each(['NOT_FOUND', 'STEP_UP_REQUIRED', 'BAD_USER_INPUT', 'QUERY_TOO_COMPLEX'])(
  'ends with %s, and is not asked for again',
  async (code) => {
    const { ended } = await aStream();
    sockets[0]!.refuse(code);
    await pass(600 * SECOND);
    expect([asked().length, ended]).toEqual([1, ['NOT_PERMITTED']]);
  },
);

it.each(['UNAVAILABLE', 'INTERNAL'])('is asked for again after %s, each time later', async (code) => {
  const { heard, ended } = await aStream();
  for (let refusals = 0; refusals < 5; refusals += 1) {
    sockets.at(-1)!.refuse(code);
    await pass(30 * SECOND);
  }
  expect(asked().length).toBe(6);
  sockets.at(-1)!.refuse(code);
  await pass(7 * SECOND);
  expect(asked().length).toBe(6);
  await pass(23 * SECOND);
  expect(asked().length).toBe(7);

  // What was given begins the waits anew.
  sockets.at(-1)!.tell('1');
  sockets.at(-1)!.refuse(code);
  await pass(SECOND);
  expect(asked().length).toBe(8);
  expect([heard, ended]).toEqual([['gap'], []]);
});

it('D3: ends with the session', async () => {
  const { ended } = await aStream({ isHeld: false });
  sockets[0]!.close(SIGNED_OUT);
  await pass(60 * SECOND);
  expect([asked().length, ended]).toEqual([1, ['SIGNED_OUT']]);
});

it('G2: ends with the grant; streams of the own cards go on', async () => {
  const held = await aStream();
  sockets[0]!.close(GRANT_ENDED);
  await pass(60 * SECOND);
  expect([asked().length, held.ended]).toEqual([1, ['NOT_PERMITTED']]);

  const own = await aStream({ isHeld: false });
  sockets.at(-1)!.close(GRANT_ENDED);
  await pass(60 * SECOND);
  expect([asked().length, own.ended]).toEqual([3, []]);
});

it('takes no refusal over a later socket for the end of an earlier session', async () => {
  const before = await aStream({ isHeld: false });
  sockets[0]!.close(SIGNED_OUT);
  await pass(SECOND);
  expect(before.ended).toEqual(['SIGNED_OUT']);
  const { ended } = await aStream({ isHeld: false });
  sockets.at(-1)!.refuse('UNAVAILABLE');
  await pass(SECOND);
  expect(ended).toEqual([]);
  expect(asked().length).toBe(3);
});
