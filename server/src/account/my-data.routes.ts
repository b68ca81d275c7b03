import type { FastifyInstance } from 'fastify';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { ownAccess } from '../applicants/own-access.ts';
import { type RouteParts, serveGuarded } from '../http/guard.ts';
import { sendTable } from '../http/send-table.ts';
import type { Services } from '../services.ts';
import { myData } from './my-data.ts';
import { asCsv, asJson } from './my-data-file.ts';

/** A copy of everything that is kept of whoever is signed in (PIPL art. 45): `GET /my-data.json` and `/my-data.csv`. */
export function serveMyData(server: FastifyInstance, parts: RouteParts): Promise<void> {
  const { services } = parts;
  return serveGuarded(server, parts, (scope, forViewer) => {
    scope.get(
      '/my-data.json',
      forViewer(async ({ caller, viewer }, _request, reply) => {
        await recordCopy(services, caller, viewer);
        return sendTable(reply, 'my-data.json', asJson(myData(services, viewer)));
      }),
    );
    scope.get(
      '/my-data.csv',
      forViewer(async ({ caller, viewer }, _request, reply) => {
        await recordCopy(services, caller, viewer);
        return sendTable(reply, 'my-data.csv', asCsv(myData(services, viewer)));
      }),
    );
  });
}

/** Everything at once is worth a line in the log, so that its owner sees a copy that somebody else took. */
async function recordCopy(services: Services, caller: Caller, { applicantId }: Viewer): Promise<void> {
  const { database } = services;
  await database.write((tx) =>
    recordAccess(tx, database.tables, ownAccess(caller, services, applicantId, 'EXPORT')),
  );
}
