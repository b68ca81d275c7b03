import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { Fault } from '../fault.ts';
import { addressLimit } from '../http/address-limit.ts';
import type { CallerOf } from '../http/caller-of.ts';
import { isSameOrigin } from '../http/origin.ts';
import { sendTable } from '../http/send-table.ts';
import { signedIn } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { readReceipt } from './read-receipt.ts';
import { asJson, asText } from './receipt-file.ts';

interface ReceiptRoutes {
  readonly services: Services;
  readonly config: Pick<Config, 'publicOrigin' | 'requestsPerMinute'>;
  readonly callers: CallerOf;
}
type ReceiptRequest = FastifyRequest<{ Params: { id: string }; Querystring: { grant?: string | string[] } }>;

/** A receipt to be kept: `GET /receipts/:id.json` and `.txt`, under a grant with `?grant=`. */
export async function serveReceipts(
  server: FastifyInstance,
  { services, config, callers }: ReceiptRoutes,
): Promise<void> {
  async function find(request: ReceiptRequest, reply: FastifyReply) {
    const { caller, viewer } = await signedIn(callers, request, reply);
    const { grant } = request.query;
    if (Array.isArray(grant)) throw new Fault('NOT_FOUND');
    return readReceipt(services, caller, viewer, request.params.id, grant ?? null);
  }
  await server.register(async (scope) => {
    scope.addHook('onRequest', addressLimit(config.requestsPerMinute));
    scope.addHook('onRequest', async (request) => {
      if (!isSameOrigin(request, config.publicOrigin)) throw new Fault('FORBIDDEN');
    });
    scope.get('/receipts/:id.json', async (request: ReceiptRequest, reply) => {
      const receipt = await find(request, reply);
      return sendTable(reply, `${receipt.number}.json`, [asJson(receipt)]);
    });
    scope.get('/receipts/:id.txt', async (request: ReceiptRequest, reply) => {
      const receipt = await find(request, reply);
      return sendTable(reply, `${receipt.number}.txt`, [asText(receipt)]);
    });
  });
}
