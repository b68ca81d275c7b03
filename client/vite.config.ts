import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { offlineFiles } from './offline-files.ts';
import { precompress } from './precompress.ts';
import { prerenderPages } from './prerender-pages.ts';
import { splitDocuments } from './split-documents.ts';

// The server compares a request's Host with its Origin, so it must see the browser's Host.
const proxied = {
  target: process.env['EXIT_CARD_SERVER'] ?? 'http://127.0.0.1:4000',
  changeOrigin: false,
  ws: true,
};

// What every page needs. The banner of those who act for somebody comes with them, the desk's header with the desk, the fresh code
// when it is asked for, fields of forms with those; of the shared rules the frame holds those by which its own fields are read.
const documents = splitDocuments(
  /client\/src\/(app\/(?!ActingBanner|OfTheSession|SessionGuard|DeskHeader|ReadAloud|passages|desk-places|own-routes|CheckStep|FreshCode\.|use-fresh-code|use-gone)|ui\/(?!DateFields|QrCode|RadioChoice|TickBox)|graphql\/possible-types|identity\/|text\/(?!en)[^/]+$|text\/zh-CN\/(?:card|card-view|common|identity|input|layout|province|status)\.ts$)|shared\/src\/(answer|applicant|card|card-number|clock|id-number|passport-number|person-name|phone-number|plain-date|typed-line|typed-text|uscc)\.ts/,
);

const WORKER = 'sw.js';

// The frame in both languages and what can be read without a network.
const offline = offlineFiles({
  worker: WORKER,
  copied: ['/appearance.js', '/mark.svg'],
  modules: [
    'src/start.ts',
    'src/main.tsx',
    'src/app/OfTheSession.tsx',
    'src/update/UpdateBar.tsx',
    'src/features/cards/KeptPlace.tsx',
    'src/features/home/HomePage.tsx',
    'src/features/guide/GuidePage.tsx',
    'src/features/guide/StatusesPage.tsx',
    'src/features/guide/TimesPage.tsx',
    'src/features/verify/VerifyPage.tsx',
    'src/text/en.ts',
    ...['zh-CN', 'en'].flatMap((language) =>
      ['/cards', '/device', '/grant', '/guide', '/home', '/proof', '/services', '/verify'].map(
        (area) => `src/text/${language}${area}.ts`,
      ),
    ),
  ],
});

// The pages that people come to first, from a search and from a message.
const prerender = prerenderPages({
  program: 'src/main.tsx',
  pages: [
    {
      at: '/',
      modules: ['src/features/home/HomePage.tsx', ...chinese('home', 'services', 'grant')],
    },
    { at: '/look-up', modules: ['src/features/look-up/LookUpSteps.tsx', ...chinese('look-up')] },
    {
      at: '/cards/:id',
      modules: [
        'src/early/ask-card.ts',
        'src/app/own-routes.tsx',
        'src/features/cards/CardPage.tsx',
        ...chinese('cards', 'device', 'upload', 'wishes', 'share'),
      ],
      isPersonal: true,
    },
  ],
});

function chinese(...areas: string[]): string[] {
  return areas.map((area) => `src/text/zh-CN/${area}.ts`);
}

export default defineConfig({
  plugins: [documents.plugin, react(), prerender, offline, precompress()],
  resolve: {
    // rxjs has a build for today's browsers under a name of its own.
    conditions: ['@exit-card/source', 'module', 'browser', 'es2015', 'development|production'],
    // React itself has had this for long.
    alias: [{ find: 'use-sync-external-store/shim', replacement: 'react' }],
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    // A path that begins with ^ is a pattern: these lie beside pages of the app.
    proxy: Object.fromEntries(
      [
        '/graphql',
        '/demo',
        '/healthz',
        '/readyz',
        '/files',
        '/receipts',
        '/.well-known',
        '/bulk-jobs',
        '^/access-log\\.',
        '^/cards\\.',
        '^/my-data\\.',
        '^/organisations/[^/]+/roster\\.csv',
      ].map((path) => [path, proxied]),
    ),
  },
  build: {
    manifest: true,
    // The playground's editor is large; what a first visit loads has its own check.
    chunkSizeWarningLimit: 3_000,
    // Every browser that knows our colours knows this.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        app: 'index.html',
        playground: 'playground/index.html',
        worker: 'src/service-worker/service-worker.ts',
      },
      // GraphiQL's dependencies carry a "use client" each, which means nothing here.
      checks: { moduleLevelDirective: false },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? WORKER : 'assets/[name]-[hash].js'),
        // Two files for what every page needs, and few for what some share: a phone waits for each file, however small.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|scheduler|react-router)\//,
            },
            {
              name: 'libraries',
              test: /node_modules\/(@apollo\/client|@wry|optimism|rxjs|tslib|i18next|react-i18next|html-parse-stringify|graphql\/(language\/(ast|blockString|characterClasses|kinds|printer|printString|reducer|visitor)|jsutils\/(devAssert|inspect)))[./]/,
            },
            { name: 'runtime', test: /preload-helper|rolldown.runtime/ },
            {
              name: 'frame',
              // The styles are there before the program.
              test: (id: string) => !id.endsWith('.css') && documents.isInFrame(id),
            },
            // Parts of the page of a card that other pages have too: its files are many as it is.
            {
              name: 'card',
              test: /(client\/src\/(wish-view|share-view|upload|features\/cards|ui\/TickBox|app\/use-gone|card-view\/(?!CardRow|StatusTag|Trip|course|standing))|shared\/src\/file\.ts|operation=(RemoveFile|RequestUpload|CancelShare|RevealIdentity)Document)/,
              minShareCount: 2,
              includeDependenciesRecursively: false,
            },
            // The words of the page of a card, of which other pages have some.
            {
              name: (id: string) =>
                /text\/(zh-CN|en)\/(?:cards|share|upload|wishes)\.ts/.exec(id)?.[1]?.concat('-cards'),
              includeDependenciesRecursively: false,
            },
            {
              name: 'shared',
              test: /\/(?:client\/src\/(?!text\/)|shared\/src\/)/,
              minShareCount: 2,
              includeDependenciesRecursively: false,
              entriesAware: true,
              entriesAwareMergeThreshold: 1_500,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    testTimeout: 20_000,
    // A test leaves nothing behind (setup.ts), and loading the client anew for each file takes three times as long.
    isolate: false,
  },
});
