import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { Fault } from '../fault.ts';
import { guard } from '../http/guard.ts';
import { answerPlugin } from './answer.ts';
import type { Context } from './context.ts';
import { costPlugin } from './cost.ts';
import { errorFormatter } from './errors.ts';
import { limitRules, MAX_TOKENS, only } from './limits.ts';

/** The longest that anybody waits for an answer, in milliseconds. */
const DEADLINE = 10_000;

interface Endpoint {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly log: Logger;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
}

/** `POST /graphql`. Gives what stops Apollo Server. */
export async function serveGraphQL(
  server: FastifyInstance,
  { schema, config, log, contextOf }: Endpoint,
): Promise<() => Promise<void>> {
  const apollo = new ApolloServer<Context>({
    schema,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: () => log.error('Apollo Server reported an error'),
    },
    introspection: config.introspection,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    status400ForVariableCoercionErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [...limitRules, only(OperationTypeNode.QUERY, OperationTypeNode.MUTATION)],
    validationOptions: { maxErrors: 5 },
    formatError: errorFormatter(log),
    plugins: [
      costPlugin(schema, { tell: !config.production }),
      answerPlugin,
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();

  const handle = fastifyApolloHandler(apollo, { context: contextOf });
  server.route({
    method: 'POST',
    url: '/graphql',
    onRequest: guard(config),
    handler: (request, reply) => inTime(Promise.resolve(handle.call(server, request, reply))),
  });
  server.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: (_request, reply) => notAllowed(reply),
  });
  return () => apollo.stop();
}

/** 405: over HTTP one asks by POST. */
export function notAllowed(reply: FastifyReply): FastifyReply {
  return reply
    .code(405)
    .header('allow', 'POST')
    .send({ errors: [{ message: 'BAD_REQUEST', extensions: { code: 'BAD_REQUEST' } }] });
}

/** What takes longer is given up towards the client; its work ends by itself, unheard. */
async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Fault('UNAVAILABLE', { retryAfterSeconds: 5 })), DEADLINE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
