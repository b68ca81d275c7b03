import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { CurrentSessionDocument } from '../graphql/documents.ts';
import { backOffMs } from './back-off.ts';

/** Finds out who is signed in when the service says that this session is over: another window of this browser may have signed in anew. */
export function useLeave(): () => void {
  const client = useApolloClient();
  const isAsking = useRef(false);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  async function leave(): Promise<void> {
    const answer = await whoIsThere();
    if (!answer || !isHere.current) return;
    const { viewer } = answer;
    const shown = client.readQuery({ query: CurrentSessionDocument })?.viewer;
    // Nobody: the frame takes everything off the page.
    if (!viewer) client.writeQuery({ query: CurrentSessionDocument, data: answer });
    else if (viewer.applicant.id === shown?.applicant.id)
      client.refetchEventManager?.emit('news', () => undefined);
    else await client.resetStore().catch(() => undefined);
  }

  /** Asks until there is an answer, as long as this page is of the session. */
  async function whoIsThere() {
    for (let tries = 0; isHere.current; tries += 1) {
      const asked = client.query({ query: CurrentSessionDocument, fetchPolicy: 'no-cache' });
      const data = await asked.then(
        (answer) => answer.data,
        () => undefined,
      );
      if (data) return data;
      await new Promise((resolve) => setTimeout(resolve, backOffMs(tries, 1)));
    }
    return undefined;
  }

  return () => {
    // Every subscription of the socket hears it.
    if (isAsking.current) return;
    isAsking.current = true;
    void leave().finally(() => {
      isAsking.current = false;
    });
  };
}
