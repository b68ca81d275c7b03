import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify';
import type { Caller, Viewer } from '../access/caller.ts';
import { viewerOf } from '../applicants/session.ts';
import type { Config } from '../config.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { addressLimit } from './address-limit.ts';
import type { CallerOf } from './caller-of.ts';
import { isSameOrigin } from './origin.ts';

type GuardConfig = Pick<Config, 'publicOrigin' | 'requestsPerMinute'>;

/** Stands before whatever comes by the session: a ceiling for the network address, and no page of another site. */
export function guard({ publicOrigin, requestsPerMinute }: GuardConfig) {
  return [
    addressLimit(requestsPerMinute),
    async (request: FastifyRequest) => {
      if (!isSameOrigin(request, publicOrigin)) throw new Fault('FORBIDDEN');
    },
  ];
}

/** What routes beside GraphQL are made of. */
export interface RouteParts {
  readonly services: Services;
  readonly config: GuardConfig;
  readonly callers: CallerOf;
}

interface Asker {
  readonly caller: Caller;
  readonly viewer: Viewer;
}

/** Makes the handler of a route for whoever is signed in; all others are UNAUTHENTICATED. */
type ForViewer = <Route extends RouteGenericInterface>(
  handle: (asker: Asker, request: FastifyRequest<Route>, reply: FastifyReply) => unknown,
) => (request: FastifyRequest<Route>, reply: FastifyReply) => Promise<unknown>;

/** Routes beside GraphQL, behind the same guard and by the same session. */
export async function serveGuarded(
  server: FastifyInstance,
  { config, callers }: RouteParts,
  routes: (scope: FastifyInstance, forViewer: ForViewer) => void,
): Promise<void> {
  await server.register(async (scope) => {
    for (const hook of guard(config)) scope.addHook('onRequest', hook);
    routes(scope, (handle) => async (request, reply) => {
      const caller = await callers(request, reply);
      const viewer = viewerOf(caller.session);
      if (!viewer) throw new Fault('UNAUTHENTICATED');
      return handle({ caller, viewer }, request, reply);
    });
  });
}
