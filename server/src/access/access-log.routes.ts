import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { Fault } from '../fault.ts';
import { addressLimit } from '../http/address-limit.ts';
import type { CallerOf } from '../http/caller-of.ts';
import { isSameOrigin } from '../http/origin.ts';
import { sendTable } from '../http/send-table.ts';
import { signedIn } from '../http/signed-in.ts';
import { csvOf, jsonOf } from '../http/table-file.ts';
import type { Services } from '../services.ts';
import { ACCESS_LOG_COLUMNS } from './access-log-file.ts';
import { wholeAccessLog } from './own-records.ts';

interface AccessLogRoutes {
  readonly services: Services;
  readonly config: Pick<Config, 'publicOrigin' | 'requestsPerMinute'>;
  readonly callers: CallerOf;
}

/** One's own access log as a file: `GET /access-log.csv` and `/access-log.json`. */
export async function serveAccessLog(
  server: FastifyInstance,
  { services, config, callers }: AccessLogRoutes,
): Promise<void> {
  await server.register(async (scope) => {
    scope.addHook('onRequest', addressLimit(config.requestsPerMinute));
    scope.addHook('onRequest', async (request) => {
      if (!isSameOrigin(request, config.publicOrigin)) throw new Fault('FORBIDDEN');
    });
    scope.get('/access-log.csv', async (request, reply) => {
      const { viewer } = await signedIn(callers, request, reply);
      return sendTable(reply, 'access-log.csv', csvOf(ACCESS_LOG_COLUMNS, wholeAccessLog(services, viewer)));
    });
    scope.get('/access-log.json', async (request, reply) => {
      const { viewer } = await signedIn(callers, request, reply);
      return sendTable(reply, 'access-log.json', jsonOf(wholeAccessLog(services, viewer)));
    });
  });
}
