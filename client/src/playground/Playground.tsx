import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import { EXAMPLES } from './examples.ts';
import { memoryStorage } from './memory-storage.ts';
import { PersonaSwitch } from './PersonaSwitch.tsx';

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  // Opened by the first subscription, and closed with the last: then the next one is asked for as whoever is signed in by then.
  wsClient: createClient({ url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`, lazy: true }),
});
const storage = memoryStorage();

export function Playground() {
  return (
    <>
      <header className="intro">
        <h1>接口试用 · API playground</h1>
        <p>
          选一个标签页，按 ▶ 运行；左上角的书是字段说明。
          <span lang="en">Choose a tab and press ▶; the book on the left explains every field.</span>{' '}
          <a href="/demo">演示与短信 · Demo and messages</a> <a href="/">返回网站 · Back to the site</a>
        </p>
        <PersonaSwitch />
      </header>
      <main className="editor" aria-label="GraphiQL">
        <GraphiQL
          fetcher={fetcher}
          storage={storage}
          defaultTabs={[...EXAMPLES]}
          defaultEditorToolsVisibility="variables"
          isHeadersEditorEnabled={false}
        />
      </main>
    </>
  );
}
