import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const;

/** Sends text that is made while it goes out, to be kept as a file and not to be shown. `name` is ASCII and tells of nobody. */
export function sendTable(
  reply: FastifyReply,
  name: `${string}.${keyof typeof TYPES}`,
  pieces: AsyncIterable<string> | Iterable<string>,
): FastifyReply {
  const form = name.slice(name.lastIndexOf('.') + 1) as keyof typeof TYPES;
  return reply
    .type(TYPES[form])
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(pieces));
}
