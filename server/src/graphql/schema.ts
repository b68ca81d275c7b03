import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { authChecker } from './authorization.ts';
import { ServiceResolver } from './service.resolver.ts';

/** The whole API. Inputs are parsed by the use cases, so class validation stays off. */
export function buildApi(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [ServiceResolver],
    authChecker,
    authMode: 'error',
    validate: false,
  });
}
