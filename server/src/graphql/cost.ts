import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getVariableValues, isListType, isNonNullType } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { getComplexity } from 'graphql-query-complexity';
import type { Context } from './context.ts';
import { tooComplex } from './errors.ts';

/** In fields resolved: a page of a hundred cards with their history stays below it. */
const MAX_COST = 20_000;
/** What a list without `first` is taken to hold. */
const USUAL_LENGTH = 8;

const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (field.name.startsWith('__')) return 0;
  if (typeof args['first'] === 'number') return 1 + Math.max(1, args['first']) * childComplexity;
  if (Array.isArray(args['ids'])) return 1 + args['ids'].length * childComplexity;
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  // The edges were counted by the `first` of their connection.
  return 1 + (isListType(type) && field.name !== 'edges' ? USUAL_LENGTH : 1) * childComplexity;
};

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What an operation costs with its variables; null when these do not fit. Throws QUERY_TOO_COMPLEX. */
export function demandCost(
  schema: GraphQLSchema,
  { document, operation, operationName, variables }: Asked,
): number | null {
  const given = { ...variables };
  if (getVariableValues(schema, operation?.variableDefinitions ?? [], given).errors) return null;
  const cost = getComplexity({
    schema,
    query: document,
    ...(operationName ? { operationName } : {}),
    variables: given,
    estimators: [estimate],
  });
  if (cost > MAX_COST) throw tooComplex(`The query costs ${cost}, at most ${MAX_COST} is allowed`);
  return cost;
}

/**
 * Refuses what would cost too much, at each request: a validation rule would be skipped for a document that was
 * validated before, whatever its variables are now.
 */
export function costPlugin(schema: GraphQLSchema, options: { tell: boolean }): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let cost = 0;
      return {
        async didResolveOperation({ request, document, operation, operationName }) {
          // Variables that do not fit are refused by the execution, in its words.
          cost =
            demandCost(schema, { document, operation, operationName, variables: request.variables }) ?? 0;
        },
        async willSendResponse({ response }) {
          if (options.tell && response.body.kind === 'single')
            response.body.singleResult.extensions = { ...response.body.singleResult.extensions, cost };
        },
      };
    },
  };
}
