import type { FastifyRequest } from 'fastify';

/**
 * Whether a page of this service sent the request. Browsers set these headers themselves; programs send neither.
 * Without a public origin (demo) the name by which the service was reached is its own.
 */
export function isSameOrigin({ headers }: FastifyRequest, publicOrigin: string | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (publicOrigin !== null) return origin === publicOrigin;
  return URL.canParse(origin) && new URL(origin).host === host;
}
