import { FILE_LIMITS, type FileRefusal } from '@exit-card/shared/file';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import { type RouteParts, serveGuarded } from '../http/guard.ts';
import type { Services } from '../services.ts';
import { attachment } from './file-name.ts';
import { handOut } from './hand-out.ts';
import { takeUpload } from './take-upload.ts';

interface FileRoute {
  Params: { id: string };
}

/** Status of an upload that was not taken; all others are 422. */
const REFUSED: Partial<Record<FileRefusal, number>> = { TOO_LARGE: 413, TICKET_OVER: 410 };

/** `PUT` and `GET /files/:id`, beside GraphQL and by the same session. A page of another site can send neither. */
export function serveFiles(server: FastifyInstance, parts: RouteParts): Promise<void> {
  const { services } = parts;
  return serveGuarded(server, parts, (scope, forViewer) => {
    scope.removeAllContentTypeParsers();
    // The bytes stay a stream: nobody's word on their type is believed.
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.put<FileRoute>(
      '/files/:id',
      { onRequest: checkLength },
      forViewer<FileRoute>(({ viewer }, request, reply) => receive(services, viewer, request, reply)),
    );
    scope.get(
      '/files/:id',
      { compress: false },
      forViewer<FileRoute>(async ({ caller, viewer }, { params }, reply) => {
        const { file, content } = await handOut(services, caller, viewer, params.id);
        return reply
          .type(file.mime ?? 'application/octet-stream')
          .header('content-length', content.length)
          .header('content-disposition', attachment(file.name))
          .header('content-security-policy', "default-src 'none'; sandbox")
          .send(content);
      }),
    );
  });
}

/** What is too much is refused by its head; the connection ends with it, so that nothing of it is read. */
async function checkLength({ headers }: FastifyRequest<FileRoute>, reply: FastifyReply): Promise<unknown> {
  const length = headers['content-length'];
  if (length === undefined) return reply.code(411).header('connection', 'close').send({});
  if (Number(length) <= FILE_LIMITS.bytes) return;
  return refuse(reply.header('connection', 'close'), 'TOO_LARGE');
}

async function receive(
  services: Services,
  viewer: Viewer,
  request: FastifyRequest<FileRoute>,
  reply: FastifyReply,
) {
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

function refuse(reply: FastifyReply, reason: FileRefusal): FastifyReply {
  return reply.code(REFUSED[reason] ?? 422).send({ reason });
}
