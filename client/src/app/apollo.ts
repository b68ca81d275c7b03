import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  InMemoryCache,
  onlineSource,
  RefetchEventManager,
  windowFocusSource,
} from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { BaseHttpLink } from '@apollo/client/link/http';
import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';
import { ErrorCode } from '@exit-card/shared/answer';
import { OperationTypeNode } from 'graphql';
import { from, mergeMap, tap } from 'rxjs';
import { fetchOrEarly } from '../early/early-answers.ts';
import { POSSIBLE_TYPES } from '../graphql/possible-types.ts';
import { freshCodeLink } from './fresh-code.ts';
import { replacedTokenLink } from './replaced-token.ts';
import { announceSession } from './session-activity.ts';

declare module '@apollo/client' {
  interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
  interface RefetchEvents {
    /** The service told that something changed; what is to be done when the page shows it. */
    news: () => void;
  }
}

export function makeCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: POSSIBLE_TYPES,
    typePolicies: {
      // What is on the page was read after the first of them.
      Viewer: { keyFields: [], fields: { newsCursor: { merge: (first, next) => first ?? next } } },
      Service: { keyFields: [] },
      FoundCard: { keyFields: ['number'] },
      Look: { merge: true },
      // Have no id; a page may ask for more of the same person, or of the same card, than another did.
      GrantPerson: { merge: true },
      Progress: { merge: true },
      MessageSettings: { merge: true },
      TopicChannels: { keyFields: ['topic'] },
    },
  });
}

/** Loads again what is shown when the person comes back to the window, when the network comes back, and when there is news. */
export function onReturn(): RefetchEventManager {
  return new RefetchEventManager({
    sources: { windowFocus: windowFocusSource, online: onlineSource, news: true },
    handlers: {
      news({ client, matchesRefetchOn, payload: shown }) {
        const asked = client.refetchQueries({ include: 'active', onQueryUpdated: matchesRefetchOn });
        void asked.then(shown, shown);
        return asked;
      },
    },
  });
}

interface Situation {
  /** Whether somebody is shown as signed in. */
  isSignedIn(): boolean;
  onUnauthenticated(): void;
}

/** Data is in memory only and shown fresh: the cache may paint first, the network always follows. */
export function makeClient({ isSignedIn, onUnauthenticated }: Situation): ApolloClient {
  const faults = new ErrorLink(({ error }) => {
    if (codeOf(error) === ErrorCode.UNAUTHENTICATED) onUnauthenticated();
  });
  const activity = new ApolloLink((operation, forward) =>
    forward(operation).pipe(tap(() => announceSession('ACTIVE'))),
  );
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      socketLink(),
      ApolloLink.from([
        faults,
        freshCodeLink(),
        activity,
        replacedTokenLink(isSignedIn),
        new BaseHttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchOrEarly }),
      ]),
    ),
    cache: makeCache(),
    dataMasking: true,
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
    refetchEventManager: onReturn(),
  });
}

/** Comes with the first subscription, which only the signed-in have. What it brings is no sign of life of anybody. */
function socketLink(): ApolloLink {
  return new ApolloLink((operation) =>
    from(import('../live/socket.ts')).pipe(mergeMap(({ socketLink }) => socketLink.request(operation))),
  );
}

/**
 * For a query that is asked again after something was done beside it, such as an upload: the answer to a question that was on
 * its way before does not count.
 */
export const ASKED_ANEW = { queryDeduplication: false };

/** The first `extensions.code` of an answer, if the error is one of GraphQL. */
export function codeOf(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const code = error.errors[0]?.extensions?.['code'];
  return typeof code === 'string' ? code : undefined;
}
