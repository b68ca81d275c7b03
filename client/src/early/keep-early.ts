import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { announceSession } from '../app/session-activity.ts';
import { takeEarly } from './early-answers.ts';

interface Kept<Data, Variables> {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly operationName: string;
  readonly variables: Variables;
}

/** Before the page is drawn: puts what was asked early into the cache, where its query finds it; null where nothing came in time. */
export async function keepEarly<Data, Variables extends Record<string, string>>(
  client: ApolloClient,
  { query, operationName, variables }: Kept<Data, Variables>,
): Promise<Data | null> {
  const isWanted = () => client.prioritizeCacheValues;
  const data = (await takeEarly({ operationName, variables }, isWanted)) as Data | undefined;
  if (data === undefined) return null;
  client.cache.writeQuery<unknown, Record<string, string>>({ query, variables, data });
  announceSession('ACTIVE');
  return data;
}
