import { parseCardNumber } from '@exit-card/shared/card-number';
import { parsePlainDate } from '@exit-card/shared/plain-date';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { Fault } from '../fault.ts';
import { addressLimit } from '../http/address-limit.ts';
import { isBearer } from '../http/bearer.ts';
import type { Services } from '../services.ts';
import { type ExitAnswer, reportExit } from './report-exit.ts';

interface BorderRoutes {
  readonly services: Services;
  readonly config: Pick<Config, 'borderToken' | 'requestsPerMinute'>;
}

const Report = z.strictObject({
  eventId: z.string().regex(/^[\w.:-]{1,64}$/),
  cardNumber: z
    .string()
    .max(40)
    .transform((text, context) => {
      const parsed = parseCardNumber(text);
      return parsed.ok ? parsed.cardNumber : unfit(context);
    }),
  exitedOn: z.string().transform((text, context) => {
    const parsed = parsePlainDate(text);
    return parsed.ok ? parsed.date : unfit(context);
  }),
});

const STATUS: Readonly<Record<ExitAnswer['result'], number>> = {
  RECORDED: 201,
  ALREADY_RECORDED: 200,
  CONFLICT: 409,
  REFUSED: 422,
};

/** `POST /border/exits`, for the border's system alone. Without a token in the settings there is no such address. */
export async function serveBorder(
  server: FastifyInstance,
  { services, config }: BorderRoutes,
): Promise<void> {
  const { borderToken } = config;
  if (borderToken === null) return;
  await server.register(async (scope) => {
    scope.addHook('onRequest', addressLimit(config.requestsPerMinute));
    // Before anything of the report is read.
    scope.addHook('onRequest', async (request, reply) => {
      if (isBearer(request, borderToken)) return;
      reply.header('www-authenticate', 'Bearer');
      throw new Fault('UNAUTHENTICATED');
    });
    scope.post('/border/exits', { bodyLimit: 4096 }, async (request: FastifyRequest, reply: FastifyReply) => {
      const report = Report.safeParse(request.body);
      if (!report.success)
        throw new Fault('BAD_USER_INPUT', { at: report.error.issues[0]?.path.join('.') ?? '' });
      const answer = await reportExit(services, report.data);
      return reply.code(STATUS[answer.result]).header('cache-control', 'no-store').send(answer);
    });
  });
}

function unfit(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom' });
  return z.NEVER;
}
