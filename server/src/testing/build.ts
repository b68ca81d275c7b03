import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Other processes of the tests run what `npm start` runs: the built server. */
export default function build(): void {
  const cwd = path.resolve(import.meta.dirname, '../..');
  const tsc = path.join(cwd, 'node_modules', '.bin', 'tsc');
  const { status, stdout, error } = spawnSync(tsc, ['-b'], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`tsc -b: ${error ?? stdout}`);
}
