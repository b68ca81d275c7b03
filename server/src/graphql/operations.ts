import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from 'graphql';
import {
  createSourceEventStream,
  execute,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { endable } from '../live/bell.ts';
import type { Delivered } from '../live/box-stream.ts';
import { HangUp } from '../live/connections.ts';
import type { Context } from './context.ts';
import { demandCost } from './cost.ts';
import { limitRules, MAX_TOKENS, only } from './limits.ts';

/** What a client asks for over a WebSocket. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The codes that Apollo Server gives to these over HTTP; `errors.ts` knows them. */
const CODES = {
  PARSE: 'GRAPHQL_PARSE_FAILED',
  VALIDATION: 'GRAPHQL_VALIDATION_FAILED',
  OPERATION: 'OPERATION_RESOLUTION_FAILURE',
  VARIABLES: 'BAD_USER_INPUT',
} as const;

/** Makes what checks an operation before anything of it runs, by the limits of HTTP; what is wrong with it otherwise. */
export function operationsOf(schema: GraphQLSchema, { introspection }: { introspection: boolean }) {
  const rules = [
    ...specifiedRules,
    ...limitRules,
    only(OperationTypeNode.SUBSCRIPTION),
    ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
  return ({ query, operationName, variables }: Asked): ExecutionArgs | readonly GraphQLError[] => {
    try {
      const document = parse(query, { maxTokens: MAX_TOKENS });
      const wrong = validate(schema, document, rules, { maxErrors: 5, hideSuggestions: true });
      if (wrong.length > 0) return wrong.map((error) => coded(error, CODES.VALIDATION));
      const operation = getOperationAST(document, operationName);
      if (!operation) return [coded(new GraphQLError('Unknown operation'), CODES.OPERATION)];
      const given = { ...variables };
      const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
        maxErrors: 5,
      });
      if (errors) return errors.map((error) => coded(error, CODES.VARIABLES));
      demandCost(schema, { document, operation, operationName, variables: given });
      return { schema, document, operationName, variableValues: given };
    } catch (error) {
      if (error instanceof GraphQLError) return [coded(error, CODES.PARSE)];
      throw error;
    }
  };
}

/** What has a code keeps it. */
function coded(error: GraphQLError, code: string): GraphQLError {
  error.extensions['code'] ??= code;
  return error;
}

/** Answers each event of a subscription by whom it is delivered to, not by who opened it. */
export async function answers(
  args: ExecutionArgs,
): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const context = args.contextValue as Context;
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const stream = source as AsyncGenerator<Delivered>;

  async function* answered() {
    try {
      for await (const delivered of stream) {
        const { viewer } = delivered;
        const caller = { ...context.caller, session: viewer.session };
        const contextValue: Context = { ...context, caller, viewer };
        yield await execute({ ...args, rootValue: delivered, contextValue });
      }
    } catch (error) {
      // The page comes again and goes on from its cursor.
      context.services.log.error(error, 'a subscription broke off');
      context.connection?.hangUp(HangUp.TRY_AGAIN);
    }
  }
  return endable(answered(), () => void stream.return(undefined));
}
