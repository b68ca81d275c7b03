import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { addressLimit } from '../http/address-limit.ts';
import type { Services } from '../services.ts';

interface KeySetRoutes {
  readonly services: Pick<Services, 'proofSigner'>;
  readonly config: Pick<Config, 'requestsPerMinute'>;
}

/**
 * `GET /.well-known/jwks.json`: the public keys of documents (RFC 7517), for whoever verifies one, here or elsewhere, with or
 * without a network later.
 */
export async function serveKeySet(
  server: FastifyInstance,
  { services, config }: KeySetRoutes,
): Promise<void> {
  await server.register(async (scope) => {
    scope.addHook('onRequest', addressLimit(config.requestsPerMinute));
    scope.get('/.well-known/jwks.json', (_request, reply) =>
      reply
        .type('application/jwk-set+json')
        .header('cache-control', 'public, max-age=600')
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(services.proofSigner.keySet),
    );
  });
}
