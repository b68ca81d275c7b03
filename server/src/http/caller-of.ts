import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.ts';
import { findLiveSession } from '../applicants/live-session.ts';
import type { Services } from '../services.ts';
import { networkOf } from './address-limit.ts';
import type { CookieJar } from './cookies.ts';
import { deviceName } from './device-name.ts';

/**
 * Finds out who sends a request: from the cookies, never from what is asked. `findSession` says whether that is a sign of life;
 * without a public origin (demo) a page is of the site by the name under which it was reached.
 */
export function callerOf(
  services: Services,
  cookies: CookieJar,
  publicOrigin: string | null = null,
  findSession = findLiveSession,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Caller> => ({
    requestId: request.id,
    address: networkOf(request.ip),
    origin: publicOrigin ?? request.headers.origin ?? `${request.protocol}://${request.host}`,
    deviceHash: cookies.deviceHash(request, reply),
    deviceName: deviceName(request.headers['user-agent']),
    session: await findSession(services, cookies.sessionToken(request)),
  });
}

export type CallerOf = ReturnType<typeof callerOf>;
