#!/usr/bin/env node
// Installs with the pnpm pinned in package.json, then does what is named: package scripts with that pnpm, files in this
// very process, so that signals reach them. The machine may have only Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const pin = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).packageManager;
const env = { ...process.env };

// pnpm does not hand npm's `nodedir` setting to node-gyp; the headers beside this Node need no download.
const prefix = path.resolve(process.execPath, '..', '..');
if (!env.npm_config_nodedir && existsSync(path.join(prefix, 'include', 'node', 'node_version.h'))) {
  env.npm_config_nodedir = prefix;
}

const onPath = spawnSync('pnpm', ['--version'], { cwd: root, env, encoding: 'utf8' });
const isPinned = onPath.status === 0 && `pnpm@${onPath.stdout.trim()}` === pin;
const pnpm = isPinned
  ? ['pnpm']
  : ['npm', 'exec', '--yes', '--loglevel=error', `--package=${pin}`, '--', 'pnpm'];

function run(...args) {
  const [command, ...rest] = [...pnpm, ...args];
  const { status } = spawnSync(command, rest, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run('install', '--frozen-lockfile');
for (const step of process.argv.slice(2)) {
  if (step.endsWith('js')) await import(path.join(root, step));
  else run('run', step);
}
