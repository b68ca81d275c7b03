import type { FastifyInstance } from 'fastify';
import { type RouteParts, serveGuarded } from '../http/guard.ts';
import { sendTable } from '../http/send-table.ts';
import { csvOf, jsonOf } from '../http/table-file.ts';
import { ACCESS_LOG_COLUMNS } from './access-log-file.ts';
import { wholeAccessLog } from './own-records.ts';

/** One's own access log as a file: `GET /access-log.csv` and `/access-log.json`. */
export function serveAccessLog(server: FastifyInstance, parts: RouteParts): Promise<void> {
  const { services } = parts;
  return serveGuarded(server, parts, (scope, forViewer) => {
    scope.get(
      '/access-log.csv',
      forViewer(({ viewer }, _request, reply) =>
        sendTable(reply, 'access-log.csv', csvOf(ACCESS_LOG_COLUMNS, wholeAccessLog(services, viewer))),
      ),
    );
    scope.get(
      '/access-log.json',
      forViewer(({ viewer }, _request, reply) =>
        sendTable(reply, 'access-log.json', jsonOf(wholeAccessLog(services, viewer))),
      ),
    );
  });
}
