import { useApolloClient } from '@apollo/client/react';

/** A new session sees other data: everything cached goes, and what is on the page is asked for again. */
export function useSignedIn(): () => Promise<void> {
  const client = useApolloClient();
  return async () => {
    await client.resetStore();
  };
}
