import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../access/caller.ts';
import type { CookieJar } from '../http/cookies.ts';
import { deviceName } from '../http/device-name.ts';
import type { Services } from '../services.ts';
import type { Context } from './context.ts';

/** Makes the context of each request: who asks is read from the cookies, never from the operation. */
export function contextOf(services: Services, cookies: CookieJar) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const viewer: Viewer | null = null;
    return {
      services,
      caller: {
        requestId: request.id,
        address: request.ip,
        deviceHash: cookies.deviceHash(request, reply),
        deviceName: deviceName(request.headers['user-agent']),
        session: null,
      },
      viewer,
      sessionCookie: cookies.pen(request, reply),
    };
  };
}
