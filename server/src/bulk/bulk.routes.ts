import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { Fault } from '../fault.ts';
import { addressLimit } from '../http/address-limit.ts';
import type { CallerOf } from '../http/caller-of.ts';
import { isSameOrigin } from '../http/origin.ts';
import { sendTable } from '../http/send-table.ts';
import { signedIn } from '../http/signed-in.ts';
import { exportRoster } from '../organisations/export-roster.ts';
import { rosterSummary } from '../organisations/roster.ts';
import type { Services } from '../services.ts';
import { exportBulk } from './export-bulk.ts';
import { ownJob } from './own-bulk.ts';

interface ExportRoutes {
  readonly services: Services;
  readonly config: Pick<Config, 'publicOrigin' | 'requestsPerMinute'>;
  readonly callers: CallerOf;
}
type ById = FastifyRequest<{ Params: { id: string } }>;

/** What an organisation may take out: `GET /bulk-jobs/:id.csv` and `GET /organisations/:id/roster.csv`. */
export async function serveExports(
  server: FastifyInstance,
  { services, config, callers }: ExportRoutes,
): Promise<void> {
  await server.register(async (scope) => {
    scope.addHook('onRequest', addressLimit(config.requestsPerMinute));
    scope.addHook('onRequest', async (request) => {
      if (!isSameOrigin(request, config.publicOrigin)) throw new Fault('FORBIDDEN');
    });
    scope.get('/bulk-jobs/:id.csv', async (request: ById, reply) => {
      const { caller, viewer } = await signedIn(callers, request, reply);
      const job = await ownJob(services, viewer, request.params.id);
      if (job.exportPath === null) throw new Fault('NOT_FOUND');
      return sendTable(reply, 'bulk-check.csv', exportBulk(services, caller, viewer, job));
    });
    scope.get('/organisations/:id/roster.csv', async (request: ById, reply) => {
      const { caller, viewer } = await signedIn(callers, request, reply);
      const { id } = request.params;
      // Whoever may not have it hears so before the first line goes out.
      await rosterSummary(services, viewer, id);
      return sendTable(reply, 'roster.csv', exportRoster(services, caller, viewer, id));
    });
  });
}
