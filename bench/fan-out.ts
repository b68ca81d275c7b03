import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { openAccount } from '@exit-card/server/src/applicants/account.store.ts';
import { openSession } from '@exit-card/server/src/applicants/session.store.ts';
import { ownCards } from '@exit-card/server/src/cards/own-cards.ts';
import { cardChanged } from '@exit-card/server/src/live/card-changed.store.ts';
import type { Services } from '@exit-card/server/src/services.ts';
import { WebSocket } from 'ws';
import { viewerOf } from './my-cards.ts';
import type { Resident } from './world.ts';

/** How long a change takes to all pages that show it, in milliseconds. */
export interface FanOut {
  readonly sockets: number;
  /** Medians of the turns: until the first page, half of them and the last have the card. */
  readonly first: number;
  readonly half: number;
  readonly last: number;
}

const QUERY =
  'subscription { cardChanged { cursor card { id number status validUntil openActions { name } } } }';
const PER_SESSION = 3;
const TURNS = 5;

interface Place {
  readonly origin: string;
  readonly services: Services;
  readonly resident: Resident;
}

/** One change of a card to so many sockets of its owner, who has a session for every three. */
export async function fanOut(
  { origin, services, resident }: Place,
  counts: readonly number[],
): Promise<FanOut[]> {
  const { database, clock } = services;
  const { tables } = database;
  const page = await ownCards(services, viewerOf(resident), {}, { first: 1 });
  const cardId = page.edges[0]!.node.id;
  const tokens = await tokensFor(services, resident, Math.ceil(Math.max(...counts) / PER_SESSION));
  const pages: Page[] = [];
  const results: FanOut[] = [];
  for (const sockets of counts) {
    while (pages.length < sockets)
      pages.push(await openPage(origin, tokens[Math.floor(pages.length / PER_SESSION)]!));
    const turns: number[][] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const heard = pages.map(({ next }) => next());
      const began = performance.now();
      await database.write((tx) =>
        cardChanged(tx, tables, { id: cardId, principalId: resident.id }, clock.now()),
      );
      const delays = await Promise.all(heard.map((one) => one.then(() => performance.now() - began)));
      turns.push(delays.toSorted((a, b) => a - b));
    }
    const median = (of: (delays: number[]) => number) =>
      turns.map(of).toSorted((a, b) => a - b)[Math.floor(TURNS / 2)]!;
    results.push({
      sockets,
      first: median((delays) => delays[0]!),
      half: median((delays) => delays[Math.floor(delays.length / 2)]!),
      last: median((delays) => delays.at(-1)!),
    });
  }
  for (const { close } of pages) close();
  return results;
}

interface Page {
  next(): Promise<void>;
  close(): void;
}

/** Follows the cards, and has heard where it stands. A service that is too busy is asked again, as pages do. */
async function openPage(origin: string, token: string): Promise<Page> {
  for (;;) {
    const page = await tryToOpen(origin, token);
    if (page) return page;
    await sleep(500);
  }
}

async function tryToOpen(origin: string, token: string): Promise<Page | null> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { cookie: `sid=${token}`, origin },
  });
  let heard = () => {};
  socket.on('message', (data) => {
    const { type } = JSON.parse(String(data)) as { type: string };
    if (type === 'connection_ack')
      socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: QUERY } }));
    if (type === 'next') heard();
  });
  const next = () =>
    new Promise<void>((resolve) => {
      heard = resolve;
    });
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
  const isOpen = await Promise.race([next().then(() => true), once(socket, 'error').then(() => false)]);
  if (!isOpen) return null;
  return { next, close: () => socket.terminate() };
}

async function tokensFor(
  { database, vault, clock }: Services,
  { id: applicantId, phone: phoneNumber }: Resident,
  count: number,
): Promise<string[]> {
  const { tables } = database;
  const now = clock.realNow();
  const caller = {
    requestId: 'bench',
    address: '',
    origin: '',
    deviceHash: 'bench',
    deviceName: 'bench',
    session: null,
  };
  return database.write(async (tx) => {
    const account = await openAccount(tx, tables, vault, { applicantId, phoneNumber }, now);
    const owner = {
      kind: 'ACCOUNT',
      applicantId,
      accountId: account.id,
      assurance: account.assurance,
      cardNumber: null,
      publicComputer: false,
    } as const;
    const tokens: string[] = [];
    for (let n = 0; n < count; n += 1) tokens.push((await openSession(tx, tables, owner, caller, now)).token);
    return tokens;
  });
}
