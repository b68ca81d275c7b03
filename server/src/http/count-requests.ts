import type { FastifyInstance } from 'fastify';
import type { Load } from '../load/watch-load.ts';

/** Counts the requests at `path` that wait for their answer; files on a slow line and open WebSockets are no load. */
export function countRequests(server: FastifyInstance, load: Load, path: string): void {
  server.addHook('onRequest', async (request, reply) => {
    // `close` comes once, also when the browser has gone.
    if (request.method === 'POST' && request.routeOptions.url === path) reply.raw.once('close', load.begin());
  });
}
