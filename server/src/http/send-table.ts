import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/** Sends text that is made while it goes out, to be kept as a file and not to be shown. `name` is ASCII and tells of nobody. */
export function sendTable(
  reply: FastifyReply,
  name: `${string}.${keyof typeof TYPES}`,
  pieces: AsyncIterable<string>,
): FastifyReply {
  const form = name.endsWith('.csv') ? 'csv' : 'json';
  return reply
    .type(TYPES[form])
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .send(Readable.from(pieces));
}
