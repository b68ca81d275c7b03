import { defineConfig } from 'vitest/config';

const conditions = ['@exit-card/source'];

export default defineConfig({
  // graphql must load once; without the alias our code and its dependencies get a copy each.
  resolve: { conditions, alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  ssr: { resolve: { conditions } },
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/postgres-server.ts', 'src/testing/sqlite-template.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
