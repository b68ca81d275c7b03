import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { matchPath } from 'react-router';
import { keepEarly } from '../early/keep-early.ts';
import { CurrentSessionDocument, type CurrentSessionQuery, ServiceDocument } from '../graphql/documents.ts';
import { isLeft } from './owed-sign-out.ts';
import { OWN_PLACES } from './paths.ts';
import { loadFirstPage } from './routes.tsx';
import { ownPages } from './SignedInOnly.tsx';

/** What has not come by then is drawn when it comes. */
const WAIT_MS = 300;

/**
 * Waits for what the page shows first and was asked early, so that it is drawn once, in small pieces: an answer that comes later is drawn
 * at one go, which holds up an old phone. What is here already is not asked for again until `Drawn` says so.
 */
export async function beforeFirstDrawing(client: ApolloClient): Promise<void> {
  client.prioritizeCacheValues = true;
  const variables = {};
  const session = keepEarly(client, {
    query: CurrentSessionDocument,
    operationName: 'CurrentSession',
    variables,
  });
  const all = Promise.all([
    session,
    keepEarly(client, { query: ServiceDocument, operationName: 'Service', variables }),
    isOwnPlace() ? loadOwnPage(client, session) : loadFirstPage(),
  ]);
  const late = new Promise((resolve) => {
    setTimeout(resolve, WAIT_MS);
  });
  // What fails here says so when it is shown.
  await Promise.race([all.catch(() => undefined), late]);
}

function isOwnPlace(): boolean {
  return OWN_PLACES.some((place) => matchPath(`${place}/*`, location.pathname));
}

async function loadOwnPage(
  client: ApolloClient,
  session: Promise<CurrentSessionQuery | null>,
): Promise<void> {
  const [answer] = await Promise.all([session, ownPages.load()]);
  if (!answer?.viewer || isLeft(answer.viewer.session.id)) return;
  const { keepFirstAnswer } = await import('./own-routes.tsx');
  await keepFirstAnswer(client);
}

/** Stands behind the page: with it the page is drawn and follows what it shows, and what it asks for from here on comes fresh. */
export function Drawn() {
  const client = useApolloClient();
  useEffect(() => {
    client.prioritizeCacheValues = false;
  }, []);
  return null;
}
