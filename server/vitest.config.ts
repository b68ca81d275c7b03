import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const conditions = ['@exit-card/source'];
/** These put something in the place of a module, which would stay there for the files that come after them. */
const alone = ['src/applicants/sign-in.test.ts'];

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return {
    // graphql must load once; without the alias our code and its dependencies get a copy each.
    resolve: { conditions, alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    ssr: { resolve: { conditions } },
    test: {
      name,
      setupFiles: ['src/testing/setup.ts'],
      testTimeout: 30_000,
      hookTimeout: 60_000,
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    globalSetup: ['build', 'postgres-server', 'sqlite-template'].map((name) => `src/testing/${name}.ts`),
    // Loading the service takes longer than most files take: those of one process load it once.
    projects: [
      project('together', { include: ['src/**/*.test.ts'], exclude: alone, isolate: false }),
      project('alone', { include: alone }),
    ],
  },
});
