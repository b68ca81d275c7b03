import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** The built server with the demo, its data in a folder of its own. */
export interface Server {
  readonly origin: string;
  /** Everything that it has written to its logs. */
  logs(): string;
  /** Moves the machine's time of the server forward, as if one had waited. */
  wait(seconds: number): Promise<void>;
  stop(): Promise<void>;
}

/** Rejects with the server's own words when it does not become ready within 30 seconds. */
export async function startServer(settings: Record<string, string> = {}): Promise<Server> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-e2e-'));
  const movedTime = pathToFileURL(path.join(import.meta.dirname, 'moved-time.mjs')).href;
  const child = spawn(process.execPath, ['--import', movedTime, 'server/dist/main.js'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      // One that was seen free before may be another test's server by the time this one asks for it.
      PORT: '0',
      DATA_DIR: dataDir,
      TZ: 'UTC',
      REQUESTS_PER_MINUTE: '100000',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => lines.push(String(chunk)));

  const origin = await ready(child, () => lines.join(''));
  return {
    origin,
    logs: () => lines.join(''),
    async wait(seconds) {
      const done = once(child, 'message');
      child.send({ seconds });
      await done;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The address in the server's one line for people. */
async function ready(child: ChildProcess, logs: () => string): Promise<string> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const origin = /^出境登记卡.* (http:\S+)\/$/m.exec(logs())?.[1];
    if (origin && (await fetch(`${origin}/readyz`).catch(() => null))?.ok) return origin;
    await pause(100);
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not become ready:\n${logs()}`);
}
