#!/usr/bin/env node
// Every check and test of the project, two at a time: one line per step, the full output of those that failed,
// and `N passed, N failed` at the end. A step is one check; a package's tests are counted one by one.
import { command } from './check/command.mjs';
import { runSteps } from './check/pool.mjs';
import { vitest } from './check/vitest.mjs';

const tool = (name, folder, words, after) => ({
  name,
  after,
  run: async () => {
    const { ok, output } = await command(folder, words);
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output };
  },
});
const tests = (folder, after) => ({ name: `tests of ${folder}`, after, run: () => vitest(folder) });
/** A part of a package's tests, as its vitest.config.ts names it. */
const testsOf = (folder, project, after) => ({
  name: `tests of ${folder}, ${project}`,
  after,
  run: () => vitest(folder, [`--project=${project}`]),
});
/** A package whose tests take longest, in parts, each in so many processes. */
const testsInParts = (folder, workers, after) =>
  workers.map((count, i) => ({
    name: `tests of ${folder}, ${i + 1} of ${workers.length}`,
    after,
    run: () => vitest(folder, [`--shard=${i + 1}/${workers.length}`, `--maxWorkers=${count}`]),
  }));

const built = ['build shared and server', 'build client'];
const steps = [
  tool('format and lint', '.', ['biome', 'check', '--error-on-warnings', '.']),
  tool('build shared and server', '.', ['tsc', '-b', 'server']),
  tool('types of client', 'client', ['tsc', '-p', '.']),
  tool('types of the service worker', 'client', ['tsc', '-p', 'src/service-worker']),
  tool('types of e2e', 'e2e', ['tsc', '-p', '.']),
  tool('types of bench', 'bench', ['tsc', '-p', '.']),
  tool('build client', 'client', ['vite', 'build']),
  tool('schema.graphql is what the code says', 'server', [
    ...['tsx', '--conditions=@exit-card/source', 'src/graphql/emit-schema.ts', '--check'],
  ]),
  tool('schema is well made', '.', ['eslint', 'schema.graphql']),
  tool('documents fit the schema', 'client', ['graphql-codegen', '--config', 'codegen.ts', '--check']),
  tool('migrations make the tables', '.', ['node', 'scripts/check/migrations.mjs']),
  tool('nothing is unused', '.', ['knip']),
  tool('first load is small', 'client', ['size-limit'], ['build client']),
  tool('nothing is loaded from elsewhere', '.', ['node', 'scripts/check/build-audit.mjs'], ['build client']),
  tool('docs/security.md names the tests', '.', ['node', 'scripts/check/security-list.mjs']),
  testsOf('e2e', 'together', built),
  // Browsers use both processors; what comes after them waits for databases half of the time.
  ...testsInParts('server', [1, 2, 2, 2], built),
  tests('client'),
  tests('shared'),
];

// Measures speed, and has the machine to itself.
steps.push(
  testsOf(
    'e2e',
    'alone',
    steps.map(({ name }) => name),
  ),
);

const failures = [];
const results = await runSteps(steps, 2, (name, result, seconds) => {
  const counts = `${result.passed} passed, ${result.failed} failed${result.skipped ? `, ${result.skipped} skipped` : ''}`;
  console.log(`${result.failed ? '✗' : '✓'} ${name.padEnd(36)} ${counts} (${seconds.toFixed(1)} s)`);
  if (result.note) console.log(`  ${result.note}`);
  if (result.failed) failures.push({ name, output: result.output });
});
for (const { name, output } of failures) console.log(`\n── ${name} ${'─'.repeat(60)}\n${output.trimEnd()}`);

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
