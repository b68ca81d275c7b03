import { ErrorCode } from '@exit-card/shared/answer';
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Fault } from '../fault.ts';
import { STATUS } from '../graphql/errors.ts';
import { isRefusal } from './refusals.ts';

/** Codes that GraphQL answers with 200, where a page or a form must say so by the status. */
const REFUSED: Partial<Record<ErrorCode, number>> = {
  FORBIDDEN: 403,
  STEP_UP_REQUIRED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
};

/** What goes wrong before GraphQL is reached has the shape of a GraphQL error: code, no text of the request. */
export function answerFaults(server: FastifyInstance, log: Logger): void {
  server.setErrorHandler<FastifyError | Fault>((error, request, reply) => {
    if (error instanceof Fault) {
      return reply
        .code(STATUS[error.code] ?? REFUSED[error.code] ?? 400)
        .send(body(error.code, error.parameters));
    }
    if (isRefusal(log, error))
      return reply.code(503).header('retry-after', '5').send(body(ErrorCode.UNAVAILABLE, {}));
    const status = error.statusCode ?? 500;
    if (status === 503) return reply.code(503).send(body(ErrorCode.UNAVAILABLE, {}));
    if (status < 500) return reply.code(status).send(body(ErrorCode.BAD_REQUEST, {}));
    request.log.error({ err: error }, 'unexpected error');
    return reply.code(500).send(body(ErrorCode.INTERNAL, { traceId: request.id }));
  });
}

function body(code: ErrorCode, parameters: Fault['parameters']) {
  return { errors: [{ message: code, extensions: { code, ...parameters } }] };
}
