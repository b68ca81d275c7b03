import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { earlyData } from './early-answers.ts';

/** Puts what was asked early into the cache, as its query finds it there; null where nothing came. */
export async function keepEarly<Data, Variables extends Record<string, string>>(
  client: ApolloClient,
  { query, operationName, variables }: Kept<Data, Variables>,
): Promise<Data | null> {
  const data = (await earlyData({ operationName, variables })) as Data | undefined;
  if (data === undefined) return null;
  client.cache.writeQuery<unknown, Record<string, string>>({ query, variables, data });
  return data;
}

interface Kept<Data, Variables> {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly operationName: string;
  readonly variables: Variables;
}
