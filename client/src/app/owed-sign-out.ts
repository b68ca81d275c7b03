import type { ApolloClient } from '@apollo/client';
import { CurrentSessionDocument, SignOutDocument } from '../graphql/documents.ts';
import { rememberLanguage } from '../text/language.ts';
import { rememberAppearance } from './appearance.ts';
import { rememberDismissed } from './dismissed.ts';

const STORED = 'sign-out-owed';
/** In the place of the id of a session: a guest's look-up has none. */
const GUEST = 'guest';
const FIRST_MS = 1000;
const MOST_MS = 15_000;

/** What the person signed out of, and whether the service knows. */
let left = stored();
let isHeard = left === null;

/** Whether the person has signed out of this session: it is nobody's, even if the service does not know yet. */
export function isLeft(sessionId: string): boolean {
  return sessionId === left;
}

/** Ends the session, or the guest's look-up. Resolves when the service was asked once, and goes on until it hears. */
export async function endSession(client: ApolloClient, sessionId = GUEST): Promise<void> {
  left = sessionId;
  isHeard = false;
  store(sessionId);
  await tellService(client).catch(() => void settleSignOut(client));
}

/** Says again what the service did not hear, in a page that was loaded anew too. Whoever is signed in by then is left alone. */
export async function settleSignOut(client: ApolloClient): Promise<void> {
  for (let pause = FIRST_MS; !isHeard; pause = Math.min(MOST_MS, pause * 2)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await settle(client).catch(() => undefined);
  }
}

async function settle(client: ApolloClient): Promise<void> {
  const { data } = await client.query({ query: CurrentSessionDocument, fetchPolicy: 'no-cache' });
  if ((data?.viewer?.session.id ?? GUEST) === left) await tellService(client);
  isHeard = true;
  store(null);
  await client.resetStore();
}

/** The answer wipes the storage of this site. */
async function tellService(client: ApolloClient): Promise<void> {
  await client.mutate({ mutation: SignOutDocument });
  isHeard = true;
  store(null);
  rememberAppearance();
  rememberDismissed();
  rememberLanguage();
}

function store(sessionId: string | null): void {
  try {
    if (sessionId === null) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, sessionId);
  } catch {
    // Storage is blocked: it is known as long as this page is open.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
