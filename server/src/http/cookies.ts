import { createHash, randomBytes } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LIMITS } from '../applicants/limits.ts';
import type { Context } from '../graphql/context.ts';

/** 256 bits in base64url; whatever else a browser sends is no token of ours. */
const TOKEN = /^[\w-]{43}$/;

/** The cookies of one service. Without https a browser refuses `Secure` and the `__Host-` prefix, so the names differ. */
export function cookieJar({ secure }: { secure: boolean }) {
  const [sessionName, deviceName] = secure ? ['__Host-sid', '__Host-device'] : ['sid', 'device'];
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure };

  return {
    /** What the browser says is its session's token. */
    sessionToken({ cookies }: FastifyRequest): string | undefined {
      return cookies[sessionName];
    },

    /** SHA-256 of the browser's mark; a browser without one gets it with the answer. */
    deviceHash({ cookies }: FastifyRequest, reply: FastifyReply): string {
      let device = cookies[deviceName];
      if (device === undefined || !TOKEN.test(device)) {
        device = randomBytes(32).toString('base64url');
        reply.setCookie(deviceName, device, { ...options, maxAge: LIMITS.deviceKept });
      }
      return createHash('sha256').update(device).digest('base64url');
    },

    pen({ cookies }: FastifyRequest, reply: FastifyReply): Context['sessionCookie'] {
      return {
        set(token, { publicComputer }) {
          reply.setCookie(sessionName, token, options);
          // A shared computer forgets the mark with the window.
          const device = cookies[deviceName];
          if (publicComputer && device !== undefined && TOKEN.test(device))
            reply.setCookie(deviceName, device, options);
        },
        clear() {
          reply.clearCookie(sessionName, options);
          reply.header('clear-site-data', '"cache", "storage"');
        },
      };
    },
  };
}

export type CookieJar = ReturnType<typeof cookieJar>;
