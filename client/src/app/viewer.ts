import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { CurrentSessionDocument } from '../graphql/documents.ts';
import { faultWord } from './fault-word.ts';
import { forgetKept, keptMark } from './kept-cards.ts';
import { endSession, isLeft } from './owed-sign-out.ts';
import { PATHS } from './paths.ts';
import { announceSession } from './session-activity.ts';

/** Who is signed in here, from one question for everything that a place needs of it. */
export function useSession() {
  const { data, error, refetch } = useQuery(CurrentSessionDocument);
  const viewer = data?.viewer;
  const session = viewer && !isLeft(viewer.session.id) ? viewer.session : null;
  return {
    /** Undefined while unknown, null when nobody is signed in. */
    session: data === undefined ? undefined : session,
    /** Whose session it is, by an opaque id; undefined while unknown or when nobody is signed in. */
    person: viewer && { applicantId: viewer.applicant.id, publicComputer: viewer.session.publicComputer },
    /** The service cannot be reached, so that nobody can say who is signed in. */
    isUnreachable: data === undefined && error !== undefined && faultWord(error) === 'unreachable',
    /** Asks once more. */
    ask: () => void refetch().catch(() => undefined),
  };
}

/** Where a session was shown and not ended by the page itself. */
const signedIn = new WeakSet<ApolloClient>();
/** Where a sign-out is under way: an answer about the session of before may still come. */
const leaving = new WeakSet<ApolloClient>();

export function wasSignedIn(client: ApolloClient): boolean {
  return signedIn.has(client);
}

/** A session that is over by nothing that was done here, as when another device ends it: everything goes from the page, which says so. */
export function useEndElsewhere(session: ReturnType<typeof useSession>['session']): void {
  const client = useApolloClient();
  const signOut = useSignOut();
  useEffect(() => {
    if (session && !leaving.has(client)) signedIn.add(client);
    else if (session === null && wasSignedIn(client)) void signOut(PATHS.sessionEnded);
  }, [session]);
}

/** Ends the session or the guest look-up, forgets everything that was shown, and leads to `to`. */
export function useSignOut(): (to?: string) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  return async (to = PATHS.signedOut) => {
    const endedByItself = to === PATHS.sessionEnded;
    leaving.add(client);
    signedIn.delete(client);
    // Shown data goes first: it must go even when the server cannot be reached.
    if (!endedByItself) forgetKept();
    const session = client.readQuery({ query: CurrentSessionDocument })?.viewer?.session;
    await navigate(to, { replace: true });
    await client.clearStore();
    // The answer wipes the storage of this site. What ended by itself has ended on the server, and kept cards stay.
    if (!endedByItself || !keptMark(Date.now())) await endSession(client, session?.id);
    announceSession('ENDED');
    // A part of the page that goes away meanwhile takes its question with it.
    await client.resetStore().catch(() => undefined);
    leaving.delete(client);
  };
}
