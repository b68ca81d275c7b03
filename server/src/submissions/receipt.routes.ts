import type { FastifyInstance } from 'fastify';
import { Fault } from '../fault.ts';
import { type RouteParts, serveGuarded } from '../http/guard.ts';
import { sendTable } from '../http/send-table.ts';
import { readReceipt } from './read-receipt.ts';
import { asJson, asText } from './receipt-file.ts';

interface ReceiptRoute {
  Params: { id: string };
  Querystring: { grant?: string | string[] };
}

const FORMS = { json: asJson, txt: asText } as const;

/** A receipt to be kept: `GET /receipts/:id.json` and `.txt`, under a grant with `?grant=`. */
export function serveReceipts(server: FastifyInstance, parts: RouteParts): Promise<void> {
  return serveGuarded(server, parts, (scope, forViewer) => {
    const send = (form: keyof typeof FORMS) =>
      forViewer<ReceiptRoute>(async ({ caller, viewer }, { params, query: { grant } }, reply) => {
        if (Array.isArray(grant)) throw new Fault('NOT_FOUND');
        const receipt = await readReceipt(parts.services, caller, viewer, params.id, grant ?? null);
        return sendTable(reply, `${receipt.number}.${form}`, [FORMS[form](receipt)]);
      });
    scope.get('/receipts/:id.json', send('json'));
    scope.get('/receipts/:id.txt', send('txt'));
  });
}
