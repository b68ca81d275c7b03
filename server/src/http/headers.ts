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
const PUBLIC_PAGE = /^\/(?:(?:services(?:\/.*)?|help|offices|about|look-up|verify))?$/;

/** The same protection on every answer; `secure` when the service is reached by https. */
export async function protect(server: FastifyInstance, { secure }: { secure: boolean }): Promise<void> {
  await server.register(helmet, {
    global: true,
    contentSecurityPolicy: { useDefaults: false, directives: policyWith(POLICY, secure) },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 365 * 24 * 3600, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  const playgroundPolicy = asText(policyWith(PLAYGROUND_POLICY, secure));
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
