import { useApolloClient, useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { CurrentSessionDocument, SignOutDocument } from '../graphql/documents.ts';
import { rememberLanguage } from '../text/language.ts';
import { rememberAppearance } from './appearance.ts';
import { rememberDismissed } from './dismissed.ts';
import { PATHS } from './paths.ts';
import { announceSession } from './session-activity.ts';

/** The signed-in person's session; undefined while unknown, null when nobody is signed in. */
export function useCurrentSession() {
  const { data } = useQuery(CurrentSessionDocument);
  return data === undefined ? undefined : (data.viewer?.session ?? null);
}

/** Ends the session or the guest look-up, forgets everything that was shown, and leads to `to`. */
export function useSignOut(): (to?: string) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  return async (to = PATHS.signedOut) => {
    // Shown data goes first: it must go even when the server cannot be reached.
    await navigate(to, { replace: true });
    await client.clearStore();
    await client.mutate({ mutation: SignOutDocument }).catch(() => undefined);
    rememberAppearance();
    rememberDismissed();
    rememberLanguage();
    announceSession('ENDED');
    await client.resetStore();
  };
}
