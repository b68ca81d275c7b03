import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from './command.mjs';

/** Runs the tests of a package, or those that vitest is told of, and counts them one by one. */
export async function vitest(folder, told = []) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'exit-card-check-'));
  const report = path.join(temporary, 'report.json');
  try {
    const { ok, output } = await command(folder, [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...told,
    ]);
    const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = read(report);
    // A file that could not be loaded, or an error outside any test, fails the run without failing a test.
    const failed = ok ? numFailedTests : Math.max(numFailedTests, 1);
    return { passed, failed, skipped: numPendingTests + numTodoTests, output };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
  }
}
