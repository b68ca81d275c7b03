import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { makeClient } from './app/apollo.ts';
import { signInPath } from './app/return-path.ts';
import { routes } from './app/routes.tsx';
import { startLanguage } from './text/language.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/components.css';

const router = createBrowserRouter(routes);
const client = makeClient(() => {
  const { pathname, search } = router.state.location;
  void client.clearStore();
  void router.navigate(signInPath(pathname + search), { replace: true });
});

// A page kept by the browser's back-forward cache could show what was on it before the sign-out.
addEventListener('pageshow', (event) => event.persisted && location.reload());

await startLanguage();
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  </StrictMode>,
);
