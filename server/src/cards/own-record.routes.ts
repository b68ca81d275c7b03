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
import { ownRecord } from './own-record.ts';
import { OWN_RECORD_COLUMNS } from './own-record-file.ts';

interface OwnRecordRoutes {
  readonly services: Services;
  readonly config: Pick<Config, 'publicOrigin' | 'requestsPerMinute'>;
  readonly callers: CallerOf;
}

/** One's own cards as a file: `GET /cards.csv` and `/cards.json`. */
export async function serveOwnRecord(
  server: FastifyInstance,
  { services, config, callers }: OwnRecordRoutes,
): Promise<void> {
  await server.register(async (scope) => {
    scope.addHook('onRequest', addressLimit(config.requestsPerMinute));
    scope.addHook('onRequest', async (request) => {
      if (!isSameOrigin(request, config.publicOrigin)) throw new Fault('FORBIDDEN');
    });
    scope.get('/cards.csv', async (request, reply) => {
      const { viewer } = await signedIn(callers, request, reply);
      return sendTable(reply, 'cards.csv', csvOf(OWN_RECORD_COLUMNS, ownRecord(services, viewer)));
    });
    scope.get('/cards.json', async (request, reply) => {
      const { viewer } = await signedIn(callers, request, reply);
      return sendTable(reply, 'cards.json', jsonOf(ownRecord(services, viewer)));
    });
  });
}
