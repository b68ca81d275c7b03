import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { metricsPage, requestTimes } from './metrics.ts';

interface HealthOptions {
  readonly metrics: Config['metrics'];
  /** Whether the service can take requests now. */
  ready(): Promise<boolean>;
}

/** `/healthz`: the process answers. `/readyz`: send it requests. `/metrics`: for Prometheus, from this machine unless opened. */
export function serveHealth(server: FastifyInstance, { metrics, ready }: HealthOptions): void {
  // They must answer under load: that is when they are asked.
  const config = { pressureHandler: () => undefined };
  server.get('/healthz', { config }, async () => ({ status: 'ok' }));
  server.get('/readyz', { config }, async (_request, reply) => {
    const isReady = await ready().catch(() => false);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'unavailable' });
  });
  server.get('/metrics', { config }, async (request, reply) => {
    const isLocal = /^(?:127\.|::1$|::ffff:127\.)/.test(request.ip);
    if (metrics === 'off' || (metrics === 'loopback' && !isLocal)) return reply.callNotFound();
    const { type, text } = await metricsPage();
    return reply.type(type).send(text);
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    requestTimes.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
}
