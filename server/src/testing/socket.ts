import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Browser } from './browser.ts';

/** One message of the protocol, as it came. */
export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** What a subscription gave. */
export interface Stream<Data> {
  /** The next event. Throws after three seconds without one, and when it ended. */
  next(): Promise<Data>;
  /** The errors with which it was refused. */
  refused(): Promise<readonly { message: string; extensions: { code: string } }[]>;
  /** Those that came and were not taken. */
  readonly waiting: readonly Data[];
  end(): void;
}

export interface Socket {
  readonly raw: WebSocket;
  readonly messages: readonly Message[];
  /** With which code the server hung up. Throws after three seconds. */
  closed(): Promise<number>;
  send(message: Message): void;
  subscribe<Data = Record<string, unknown>>(
    document: string,
    variables?: Record<string, unknown>,
  ): Stream<Data>;
}

interface Options {
  readonly headers?: Record<string, string>;
  readonly protocol?: string;
  /** Whether to begin as the protocol says. */
  readonly init?: boolean;
}

const PATIENCE = 3_000;

/** A WebSocket as a page of this browser opens it. Throws with the status when the door stays shut. */
export async function openSocket(
  { origin, browser }: { origin: string; browser?: Browser },
  { headers = {}, protocol = 'graphql-transport-ws', init = true }: Options = {},
): Promise<Socket> {
  const cookie = [...(browser?.cookies ?? [])].map((pair) => pair.join('=')).join('; ');
  const raw = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, protocol === '' ? [] : protocol, {
    headers: { cookie, origin, ...headers },
  });
  const messages: Message[] = [];
  let told = () => {};
  let code: number | undefined;
  raw.on('message', (data) => {
    messages.push(JSON.parse(String(data)) as Message);
    told();
  });
  raw.on('error', () => undefined);
  raw.on('close', (why) => {
    code = why;
    told();
  });

  /** Looks again after each message. */
  async function until<Found>(what: string, look: () => Found | undefined): Promise<Found> {
    const end = performance.now() + PATIENCE;
    for (let found = look(); ; found = look()) {
      if (found !== undefined) return found;
      if (performance.now() > end)
        throw new Error(`${what} did not come; there is ${JSON.stringify(messages)} ${code}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, end - performance.now() + 1);
        const before = told;
        told = () => {
          clearTimeout(timer);
          before();
          resolve();
        };
      });
      told = () => {};
    }
  }

  const [, refused] = await Promise.race([
    once(raw, 'open').then(() => ['open', undefined] as const),
    once(raw, 'unexpected-response').then(([, response]) => ['no', response] as const),
  ]);
  if (refused) throw new Error(`${(refused as { statusCode: number }).statusCode}`);
  let count = 0;
  const socket: Socket = {
    raw,
    messages,
    closed: () => until('The end', () => code),
    send: (message) => raw.send(JSON.stringify(message)),
    subscribe<Data>(query: string, variables: Record<string, unknown> = {}): Stream<Data> {
      count += 1;
      const id = String(count);
      socket.send({ type: 'subscribe', id, payload: { query, variables } });
      let taken = 0;
      const own = () => messages.filter((message) => message.id === id);
      const events = () => own().filter(({ type }) => type === 'next');
      return {
        async next() {
          const { payload } = await until('The next event', () => events()[taken]);
          taken += 1;
          const { data, errors } = payload as { data?: Data; errors?: unknown };
          if (errors) throw new Error(JSON.stringify(errors));
          return data as Data;
        },
        async refused() {
          return until('A refusal', () => {
            const [first] = own();
            if (!first) return undefined;
            const { payload } = first;
            return Array.isArray(payload) ? payload : (payload as { errors: [] }).errors;
          });
        },
        get waiting() {
          return events()
            .slice(taken)
            .map(({ payload }) => (payload as { data: Data }).data);
        },
        end: () => socket.send({ type: 'complete', id }),
      };
    },
  };
  if (init) {
    socket.send({ type: 'connection_init' });
    await until('An answer', () => messages.find(({ type }) => type === 'connection_ack') ?? code);
  }
  return socket;
}
