import { FILE_LIMITS, type FileRefusal } from '@exit-card/shared/file';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { Fault } from '../fault.ts';
import { addressLimit } from '../http/address-limit.ts';
import type { CallerOf } from '../http/caller-of.ts';
import { isSameOrigin } from '../http/origin.ts';
import { signedIn } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { attachment } from './file-name.ts';
import { handOut } from './hand-out.ts';
import { takeUpload } from './take-upload.ts';

interface FileRoutes {
  readonly services: Services;
  readonly config: Pick<Config, 'publicOrigin' | 'requestsPerMinute'>;
  readonly callers: CallerOf;
}
type FileRequest = FastifyRequest<{ Params: { id: string } }>;

/** Status of an upload that was not taken; all others are 422. */
const REFUSED: Partial<Record<FileRefusal, number>> = { TOO_LARGE: 413, TICKET_OVER: 410 };

/** `PUT` and `GET /files/:id`, beside GraphQL and by the same session. A page of another site can send neither. */
export async function serveFiles(server: FastifyInstance, parts: FileRoutes): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The bytes stay a stream: nobody's word on their type is believed.
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.addHook('onRequest', addressLimit(parts.config.requestsPerMinute));
    scope.addHook('onRequest', async (request) => {
      if (!isSameOrigin(request, parts.config.publicOrigin)) throw new Fault('FORBIDDEN');
    });
    scope.put('/files/:id', { onRequest: checkLength }, (request: FileRequest, reply) =>
      receive(parts, request, reply),
    );
    scope.get('/files/:id', { compress: false }, (request: FileRequest, reply) =>
      give(parts, request, reply),
    );
  });
}

/** What is too much is refused by its head; the connection ends with it, so that nothing of it is read. */
async function checkLength({ headers }: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const length = headers['content-length'];
  if (length === undefined) return reply.code(411).header('connection', 'close').send({});
  if (Number(length) <= FILE_LIMITS.bytes) return;
  return refuse(reply.header('connection', 'close'), 'TOO_LARGE');
}

async function receive({ services, callers }: FileRoutes, request: FileRequest, reply: FastifyReply) {
  const { viewer } = await signedIn(callers, request, reply);
  const ticket = request.headers['upload-ticket'];
  if (typeof ticket !== 'string') throw new Fault('FORBIDDEN');
  const { raw } = request;
  const refusal = await takeUpload(services, viewer, { id: request.params.id, ticket }, raw).catch(
    (error) => {
      // The sender is gone; nobody hears the answer.
      throw raw.errored ? new Fault('BAD_REQUEST') : error;
    },
  );
  return refusal === null ? reply.code(204).send() : refuse(reply, refusal);
}

async function give({ services, callers }: FileRoutes, request: FileRequest, reply: FastifyReply) {
  const { caller, viewer } = await signedIn(callers, request, reply);
  const { file, content } = await handOut(services, caller, viewer, request.params.id);
  return reply
    .type(file.mime ?? 'application/octet-stream')
    .header('content-length', content.length)
    .header('content-disposition', attachment(file.name))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .send(content);
}

function refuse(reply: FastifyReply, reason: FileRefusal): FastifyReply {
  return reply.code(REFUSED[reason] ?? 422).send({ reason });
}
