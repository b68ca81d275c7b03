import type { AddressInfo } from 'node:net';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import underPressure from '@fastify/under-pressure';
import type { FastifyBaseLogger, FastifyReply } from 'fastify';
import { fastify, LogController } from 'fastify';
import { v7 as newId } from 'uuid';
import { serveAccessLog } from './access/access-log.routes.ts';
import { serveMyData } from './account/my-data.routes.ts';
import { peekLiveSession } from './applicants/live-session.ts';
import { serveBorder } from './border/border.routes.ts';
import { serveExports } from './bulk/bulk.routes.ts';
import { serveOwnRecord } from './cards/own-record.routes.ts';
import type { Config } from './config.ts';
import { findSetting } from './db/settings.store.ts';
import { serveDemo } from './demo/routes.ts';
import { serveFiles } from './files/file.routes.ts';
import { contextOf } from './graphql/context-of.ts';
import { serveGraphQL } from './graphql/endpoint.ts';
import { buildApi } from './graphql/schema.ts';
import { serveSockets } from './graphql/sockets.ts';
import { callerOf } from './http/caller-of.ts';
import { cookieJar } from './http/cookies.ts';
import { countRequests } from './http/count-requests.ts';
import { answerFaults } from './http/faults.ts';
import { protect } from './http/headers.ts';
import { serveHealth } from './http/health.ts';
import { serveClient } from './http/static-files.ts';
import { keepConnections } from './live/connections.ts';
import type { Given } from './open-services.ts';
import { openServices } from './open-services.ts';
import { serveKeySet } from './proofs/key-set.routes.ts';
import type { Services } from './services.ts';
import { serveReceipts } from './submissions/receipt.routes.ts';

export interface App {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly address: string;
  readonly services: Services;
  /** Takes no more requests, answers those it has, then closes what it opened. Safe to repeat. */
  stop(): Promise<void>;
}

/** Starts the service. `given` replaces outside parts in tests. */
export async function startApp(config: Config, given: Given = {}): Promise<App> {
  const { services, demo, close } = await openServices(config, given);
  const secure = config.publicOrigin?.startsWith('https:') ?? false;
  let stopping: Promise<void> | undefined;

  const server = fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    bodyLimit: 100 * 1024,
    // Long enough for a file from a phone. Node exchanges the two where the head is given longer than the whole.
    requestTimeout: 60_000,
    http: { headersTimeout: 15_000 },
    connectionTimeout: 20_000,
    keepAliveTimeout: 5_000,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    forceCloseConnections: 'idle',
    // Fastify's own words repeat the address.
    frameworkErrors: (_error, _request, reply) => (reply as FastifyReply).code(400).send('400\n'),
  });
  answerFaults(server, services.log);
  // Long enough that a single pause, as at the start, does not count as being late all the time.
  await server.register(underPressure, { maxEventLoopDelay: 1000, sampleInterval: 3000, retryAfter: 5 });
  countRequests(server, services.load, '/graphql');
  await protect(server, { secure, publicOrigin: config.publicOrigin });
  await server.register(compress, { threshold: 1024 });
  await server.register(cookie);
  const cookies = cookieJar({ secure });
  const callers = callerOf(services, cookies, config.publicOrigin);

  serveHealth(server, {
    metrics: config.metrics,
    ready: async () => {
      if (stopping) return false;
      await findSetting(services.database, 'ready');
      return true;
    },
  });
  const schema = buildApi();
  const stopGraphQL = await serveGraphQL(server, {
    schema,
    config,
    log: services.log,
    contextOf: contextOf(services, cookies, callers),
  });
  const connections = keepConnections(services);
  const sockets = serveSockets(server, {
    schema,
    config,
    services,
    connections,
    callers: callerOf(services, cookies, config.publicOrigin, peekLiveSession),
  });
  await serveBorder(server, { services, config });
  await serveKeySet(server, { services, config });
  await serveFiles(server, { services, config, callers });
  await serveAccessLog(server, { services, config, callers });
  await serveOwnRecord(server, { services, config, callers });
  await serveMyData(server, { services, config, callers });
  await serveReceipts(server, { services, config, callers });
  await serveExports(server, { services, config, callers });
  if (demo) await serveDemo(server, { demo, services, config, cookies, callers });
  await serveClient(server, { playground: config.playground });
  await server.listen({ host: config.host, port: config.port, listenTextResolver: () => 'listening' });

  async function stop(): Promise<void> {
    // A client that never reads its answer must not hold up the end.
    const patience = setTimeout(() => server.server.closeAllConnections(), 7_000);
    await sockets.stop();
    await connections.stop();
    await server.close();
    clearTimeout(patience);
    await stopGraphQL();
    await close();
  }

  const { port } = server.server.address() as AddressInfo;
  return {
    services,
    address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    stop: () => (stopping ??= stop()),
  };
}
