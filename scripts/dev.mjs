#!/usr/bin/env node
// Server and client for development: both start again when a file changes, and both end together.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) => path.join('node_modules', '.bin', name);
const programs = [
  { folder: 'server', command: [bin('tsx'), 'watch', '--conditions=@exit-card/source', 'src/main.ts'] },
  { folder: 'client', command: [bin('vite')] },
];

const children = programs.map(({ folder, command: [file, ...words] }) =>
  spawn(file, words, {
    cwd: path.join(root, folder),
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'development' },
  }),
);

let ending = false;
function end(code) {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0));
for (const child of children) {
  child.on('exit', (code) => end(code ?? 0));
  child.on('error', () => end(1));
}
