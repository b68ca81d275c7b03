import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { prerender } from 'react-dom/static';
import { StaticRouter } from 'react-router';
import { makeCache } from './app/apollo.ts';
import { Pages } from './app/routes.tsx';
import { startLanguage } from './text/language.ts';

/** A page as it is for whoever comes first: nothing is known of them, and nothing was asked of the service. */
export async function renderPage(path: string): Promise<string> {
  await startLanguage('zh-CN');
  const { prelude } = await prerender(
    <ApolloProvider client={new ApolloClient({ cache: makeCache(), link: ApolloLink.empty() })}>
      <StaticRouter location={path}>
        <Pages />
      </StaticRouter>
    </ApolloProvider>,
  );
  return new Response(prelude).text();
}
