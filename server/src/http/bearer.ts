import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** Whether a request brings this token. Digests are compared, so that the time tells neither its length nor its beginning. */
export function isBearer({ headers }: Pick<FastifyRequest, 'headers'>, token: string): boolean {
  const brought = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(brought), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
