import type { FastifyInstance } from 'fastify';
import { type RouteParts, serveGuarded } from '../http/guard.ts';
import { sendTable } from '../http/send-table.ts';
import { csvOf, jsonOf } from '../http/table-file.ts';
import { ownRecord } from './own-record.ts';
import { OWN_RECORD_COLUMNS } from './own-record-file.ts';

/** One's own cards as a file: `GET /cards.csv` and `/cards.json`. */
export function serveOwnRecord(server: FastifyInstance, parts: RouteParts): Promise<void> {
  const { services } = parts;
  return serveGuarded(server, parts, (scope, forViewer) => {
    scope.get(
      '/cards.csv',
      forViewer(({ viewer }, _request, reply) =>
        sendTable(reply, 'cards.csv', csvOf(OWN_RECORD_COLUMNS, ownRecord(services, viewer))),
      ),
    );
    scope.get(
      '/cards.json',
      forViewer(({ viewer }, _request, reply) =>
        sendTable(reply, 'cards.json', jsonOf(ownRecord(services, viewer))),
      ),
    );
  });
}
