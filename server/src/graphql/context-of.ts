import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../applicants/session.ts';
import type { CallerOf } from '../http/caller-of.ts';
import type { CookieJar } from '../http/cookies.ts';
import type { Services } from '../services.ts';
import type { Context } from './context.ts';

/** Makes the context of each request anew, so that the end of a session holds at the next one. */
export function contextOf(services: Services, cookies: CookieJar, callerOf: CallerOf) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const caller = await callerOf(request, reply);
    return {
      services,
      caller,
      viewer: viewerOf(caller.session),
      sessionCookie: cookies.pen(request, reply),
      connection: null,
    };
  };
}
