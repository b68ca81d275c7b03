import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
} as const satisfies Record<string, readonly string[]>;

/** The editor of the playground writes its own style elements and has its icons in a data font. */
const PLAYGROUND_POLICY = {
  ...POLICY,
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'", 'blob:'],
};

/** Pages that say nothing about anybody and may be found. */
const PUBLIC_PAGE = /^\/(?:(?:services(?:\/.*)?|help|offices|about|privacy|accessibility|look-up|verify))?$/;

interface Reached {
  /** By https. */
  readonly secure: boolean;
  /** Null where every name by which the service is reached will do. */
  readonly publicOrigin: string | null;
}

/** The same protection on every answer. */
export async function protect(server: FastifyInstance, { secure, publicOrigin }: Reached): Promise<void> {
  // Browsers before 2022 do not count the service's own WebSocket as its own.
  const socket = publicOrigin === null ? [] : [publicOrigin.replace(/^http/, 'ws')];
  const policyOf = (policy: Record<string, readonly string[]>) =>
    policyWith({ ...policy, 'connect-src': ["'self'", ...socket] }, secure);
  await server.register(helmet, {
    global: true,
    contentSecurityPolicy: { useDefaults: false, directives: policyOf(POLICY) },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 365 * 24 * 3600, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  const playgroundPolicy = asText(policyOf(PLAYGROUND_POLICY));
  server.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (path.startsWith('/playground/')) reply.header('content-security-policy', playgroundPolicy);
    if (!PUBLIC_PAGE.test(path) && !path.startsWith('/assets/')) reply.header('x-robots-tag', 'noindex');
    // What nobody allowed to be kept is kept nowhere.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

function policyWith(policy: Record<string, readonly string[]>, secure: boolean) {
  const directives = Object.fromEntries(Object.entries(policy).map(([name, words]) => [name, [...words]]));
  return secure ? { ...directives, 'upgrade-insecure-requests': [] } : directives;
}

function asText(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, words]) => [name, ...words].join(' '))
    .join(';');
}
