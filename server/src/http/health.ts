import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Config } from '../config.ts';

/** Numbers about the process; no label holds anything of a person or an address. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer, by route and status',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers: [registry],
    }),
    errors: new Counter({
      name: 'graphql_errors_total',
      help: 'GraphQL errors, by code',
      labelNames: ['code'],
      registers: [registry],
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

interface HealthOptions {
  readonly metrics: Metrics;
  readonly exposed: Config['metrics'];
  /** Whether the service can take requests now. */
  ready(): Promise<boolean>;
}

/** `/healthz`: the process answers. `/readyz`: send it requests. `/metrics`: for Prometheus, from this machine unless opened. */
export function serveHealth(server: FastifyInstance, { metrics, exposed, ready }: HealthOptions): void {
  // They must answer under load: that is when they are asked.
  const config = { pressureHandler: () => undefined };
  server.get('/healthz', { config }, async () => ({ status: 'ok' }));
  server.get('/readyz', { config }, async (_request, reply) => {
    const isReady = await ready().catch(() => false);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'unavailable' });
  });
  server.get('/metrics', { config }, async (request, reply) => {
    const isLocal = /^(?:127\.|::1$|::ffff:127\.)/.test(request.ip);
    if (exposed === 'off' || (exposed === 'loopback' && !isLocal)) return reply.callNotFound();
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
}
