import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Caller } from '../access/caller.ts';
import { viewerOf } from '../applicants/session.ts';
import type { Config } from '../config.ts';
import { Fault } from '../fault.ts';
import { guard } from '../http/guard.ts';
import { graphqlErrors } from '../http/metrics.ts';
import { type Connection, type Connections, HangUp } from '../live/connections.ts';
import { repeat } from '../repeat.ts';
import type { Services } from '../services.ts';
import type { Context } from './context.ts';
import { notAllowed } from './endpoint.ts';
import { errorFormatter, tooComplex } from './errors.ts';
import { answers, operationsOf } from './operations.ts';

/** Bytes of one message. */
const MAX_MESSAGE = 16 * 1024;
/** Bytes that wait to be sent to a page that does not take them. */
const MAX_BUFFERED = 1024 * 1024;
/** Subscriptions on one socket. */
const MAX_SUBSCRIPTIONS = 5;
/** Messages of one socket in a window of so many milliseconds. */
const MAX_MESSAGES = { count: 60, window: 10_000 };
/** Milliseconds between two signs of life asked for, each to be given before the next. Proxies cut what is silent for a minute. */
const PING = 20_000;
const TOO_MUCH = 4429;
const GOING_AWAY = 1001;
const FAULTY = 4500;

const SOCKET_OPTIONS = {
  noServer: true,
  maxPayload: MAX_MESSAGE,
  /** Milliseconds for which a page may leave a goodbye unanswered. */
  closeTimeout: 2_000,
  handleProtocols: (offered: Set<string>) =>
    offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
};

interface Endpoint {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly services: Services;
  readonly connections: Connections;
  /** Who asks, without it being a sign of life. */
  readonly callers: (request: FastifyRequest, reply: FastifyReply) => Promise<Caller>;
}

interface Line {
  readonly caller: Caller;
  readonly connection: Connection;
}

/**
 * The WebSocket of `/graphql`: subscriptions only, by the session's cookie. A request to upgrade goes the way of every request, so
 * that the guard at the door is the same; who is not signed in is told so by 4401. Gives what closes every socket.
 */
export function serveSockets(
  server: FastifyInstance,
  { schema, config, services, connections, callers }: Endpoint,
): { stop(): Promise<void> } {
  const { log } = services;
  const upgrades = new WeakMap<IncomingMessage, { socket: Duplex; head: Buffer }>();
  const sockets = new WebSocketServer(SOCKET_OPTIONS);
  const check = operationsOf(schema, config);
  const format = errorFormatter(log);

  const protocol = makeServer<Record<string, unknown>, Line>({
    connectionInitWaitTimeout: 3_000,
    onSubscribe: ({ subscriptions }, _id, payload) =>
      Object.keys(subscriptions).length > MAX_SUBSCRIPTIONS
        ? [tooComplex(`A connection has at most ${MAX_SUBSCRIPTIONS} subscriptions`)]
        : check(payload),
    context: ({ extra: { caller, connection } }): Context => ({
      services,
      caller,
      viewer: viewerOf(caller.session),
      sessionCookie: { set: unwritable, clear: unwritable },
      connection,
    }),
    subscribe: answers,
    onError: (_context, _id, _payload, errors) => formatted(errors),
    onNext({ extra: { connection } }, _id, _payload, _args, { errors, data = null }) {
      if (!errors) return undefined;
      const told = formatted(errors);
      // An answer that could not be made must not be taken for one that holds nothing.
      if (told.some(({ extensions }) => /^(UNAVAILABLE|INTERNAL)$/.test(String(extensions?.['code']))))
        connection.hangUp(HangUp.TRY_AGAIN);
      return { data, errors: told };
    },
  });

  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    // A body would never be read.
    if (request.method !== 'GET') {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      return;
    }
    upgrades.set(request, { socket, head });
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.on('finish', () => socket.end());
    response.assignSocket(socket as never);
    server.routing(request, response);
  });

  server.route({
    method: 'GET',
    url: '/graphql',
    exposeHeadRoute: false,
    onRequest: guard(config),
    async handler(request, reply) {
      const upgrade = upgrades.get(request.raw);
      if (!upgrade || request.headers.upgrade?.toLowerCase() !== 'websocket') return notAllowed(reply);
      const caller = await callers(request, reply);
      reply.hijack();
      reply.raw.detachSocket(upgrade.socket as never);
      sockets.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (socket) => opened(socket, caller));
    },
  });

  function opened(socket: WebSocket, caller: Caller): void {
    socket.on('error', () => undefined);
    const { session } = caller;
    const hangUp = (why: HangUp) => socket.close(why, nameOf(why));
    if (!session || !viewerOf(session)) {
      hangUp(HangUp.SIGNED_OUT);
      return;
    }
    const connection = connections.open(session, hangUp);
    if (!connection) {
      socket.close(TOO_MUCH, 'TOO_MANY_CONNECTIONS');
      return;
    }
    const isTooFast = messageLimit();
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => sendBounded(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data) => {
            if (isTooFast()) socket.close(TOO_MUCH, 'TOO_MANY_MESSAGES');
            else
              take(String(data)).catch((error: unknown) => {
                log.error(error, 'a message over a socket failed');
                socket.close(FAULTY, 'INTERNAL');
              });
          }),
      },
      { caller, connection },
    );
    socket.once('close', (code, reason) => {
      connection.close();
      void closed(code, String(reason));
    });
    answering.add(socket);
    socket.on('pong', () => answering.add(socket));
  }

  const answering = new WeakSet<WebSocket>();
  const pinging = repeat(
    PING,
    async () => {
      for (const socket of sockets.clients) {
        if (!answering.delete(socket)) socket.terminate();
        else socket.ping();
      }
    },
    (error) => log.error(error, 'sockets not asked for a sign of life'),
  );

  function formatted(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    const told = errors.map((error) => format(error.toJSON(), error));
    for (const { extensions } of told) graphqlErrors.inc({ code: String(extensions?.['code']) });
    return told;
  }

  return {
    async stop() {
      for (const socket of sockets.clients) socket.close(GOING_AWAY, 'GOING_AWAY');
      await pinging.stop();
    },
  };
}

/** Done when it is on its way, so that a stream gives its next only then. Cuts off a page that does not take what it is sent. */
export function sendBounded(
  socket: Pick<WebSocket, 'bufferedAmount' | 'send' | 'terminate'>,
  data: string,
): Promise<void> {
  if (socket.bufferedAmount > MAX_BUFFERED) socket.terminate();
  return new Promise((resolve) => socket.send(data, () => resolve()));
}

function messageLimit(): () => boolean {
  let from = 0;
  let count = 0;
  return () => {
    const now = performance.now();
    if (now - from > MAX_MESSAGES.window) [from, count] = [now, 0];
    count += 1;
    return count > MAX_MESSAGES.count;
  };
}

function nameOf(why: HangUp): string {
  return Object.entries(HangUp).find(([, code]) => code === why)?.[0] ?? '';
}

/** A subscription answers into no cookie. */
function unwritable(): never {
  throw new Fault('BAD_REQUEST');
}
