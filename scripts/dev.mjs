#!/usr/bin/env node
// The server and the pages, both reloading when a file changes. Ctrl-C ends both; when one ends, so does the other.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const shell = process.platform === 'win32';

const children = ['server', 'client'].map((folder) => {
  const cwd = path.join(root, folder);
  return spawn('pnpm', ['--silent', 'run', 'dev'], { cwd, stdio: 'inherit', shell });
});
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode = code ?? 0;
    for (const other of children) other.kill('SIGTERM');
  });
}
