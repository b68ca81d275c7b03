import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Measure how fast something is: nothing else may run beside them. */
const alone = ['lighthouse.test.ts'];

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      setupFiles: ['harness/tell-on-failure.ts'],
      testTimeout: 90_000,
      hookTimeout: 120_000,
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    maxConcurrency: 2,
    projects: [
      project('together', { include: ['*.test.ts'], exclude: alone }),
      project('alone', { include: alone, sequence: { groupOrder: 1 } }),
    ],
  },
});
