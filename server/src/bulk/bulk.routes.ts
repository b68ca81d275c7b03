import type { FastifyInstance } from 'fastify';
import { Fault } from '../fault.ts';
import { type RouteParts, serveGuarded } from '../http/guard.ts';
import { sendTable } from '../http/send-table.ts';
import { exportRoster } from '../organisations/export-roster.ts';
import { rosterSummary } from '../organisations/roster.ts';
import { exportBulk } from './export-bulk.ts';
import { ownJob } from './own-bulk.ts';

interface ById {
  Params: { id: string };
}

/** What an organisation may take out: `GET /bulk-jobs/:id.csv` and `GET /organisations/:id/roster.csv`. */
export function serveExports(server: FastifyInstance, parts: RouteParts): Promise<void> {
  const { services } = parts;
  return serveGuarded(server, parts, (scope, forViewer) => {
    scope.get(
      '/bulk-jobs/:id.csv',
      forViewer<ById>(async ({ caller, viewer }, { params: { id } }, reply) => {
        const job = await ownJob(services, viewer, id);
        if (job.exportPath === null) throw new Fault('NOT_FOUND');
        return sendTable(reply, 'bulk-check.csv', exportBulk(services, caller, viewer, job));
      }),
    );
    scope.get(
      '/organisations/:id/roster.csv',
      forViewer<ById>(async ({ caller, viewer }, { params: { id } }, reply) => {
        // Whoever may not have it hears so before the first line goes out.
        await rosterSummary(services, viewer, id);
        return sendTable(reply, 'roster.csv', exportRoster(services, caller, viewer, id));
      }),
    );
  });
}
