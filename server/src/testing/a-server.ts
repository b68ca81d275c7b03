import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const server = path.resolve(import.meta.dirname, '../..');

/** The real service in a process of its own. */
export interface Running {
  readonly origin: string;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Not started yet; it has the same port each time. */
export async function aServer(environment: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  return {
    origin,
    async start() {
      const env = {
        PATH: process.env['PATH'],
        PORT: String(port),
        REQUESTS_PER_MINUTE: '100000',
        ...environment,
      };
      child = spawn(process.execPath, ['dist/main.js'], { env, cwd: server, stdio: 'ignore' });
      for (let tries = 0; tries < 600; tries += 1) {
        const ready = await fetch(`${origin}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
        if (ready) return;
        await sleep(50);
      }
      throw new Error('The server does not come back');
    },
    async kill() {
      child?.kill('SIGKILL');
      if (child) await once(child, 'close');
    },
  };
}
