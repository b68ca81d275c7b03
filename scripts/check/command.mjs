import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..', '..');

/**
 * Runs a tool of a package, found in its own `node_modules/.bin` or the root's.
 * Never rejects: a tool that cannot start has failed.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function command(folder, [tool, ...rest], env = {}) {
  const cwd = path.join(root, folder);
  const bins = [cwd, root].map((place) => path.join(place, 'node_modules', '.bin'));
  const PATH = [...bins, process.env.PATH].join(path.delimiter);
  return new Promise((resolve) => {
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    const child = spawn(tool, rest, {
      cwd,
      env: { ...process.env, ...env, PATH },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ ok: false, output: `${tool}: ${error.message}\n` }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
