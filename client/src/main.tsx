import { ApolloProvider } from '@apollo/client/react';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { makeClient } from './app/apollo.ts';
import { beforeFirstDrawing, Drawn } from './app/first-drawing.tsx';
import { settleSignOut } from './app/owed-sign-out.ts';
import { PATHS } from './app/paths.ts';
import { signInPath } from './app/return-path.ts';
import { Pages } from './app/routes.tsx';
import { wasSignedIn } from './app/viewer.ts';
import { currentLanguage, startLanguage } from './text/language.ts';

// A new load of the page takes everything with it that was in memory.
const client = makeClient({
  isSignedIn: () => wasSignedIn(client),
  onUnauthenticated: () =>
    location.replace(
      wasSignedIn(client) ? PATHS.sessionEnded : signInPath(location.pathname + location.search),
    ),
});

// A sign-out that the service did not hear before this page was loaded.
void settleSignOut(client);

// A page kept by the browser's back-forward cache could show what was on it before the sign-out.
addEventListener('pageshow', (event) => event.persisted && location.reload());

// Not awaited at the top: a chunk of words that shares a module with this one would wait for it forever.
void Promise.all([startLanguage(), beforeFirstDrawing(client)]).then(() => {
  document.documentElement.lang = currentLanguage();
  const root = createRoot(document.getElementById('app')!);
  // A transition is rendered in small pieces, so that an old phone can scroll and take a tap meanwhile.
  startTransition(() =>
    root.render(
      <StrictMode>
        <ApolloProvider client={client}>
          <BrowserRouter>
            <Pages />
          </BrowserRouter>
          <Drawn />
        </ApolloProvider>
      </StrictMode>,
    ),
  );
});
