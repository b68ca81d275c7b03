import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-process-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

interface Process {
  readonly child: ChildProcess;
  output(): string;
}

function start(environment: Record<string, string> = {}): Process {
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    DATA_DIR: dataDir,
    REQUESTS_PER_MINUTE: '100000',
    ...environment,
  };
  const child = spawn(process.execPath, ['dist/main.js'], { env, cwd: path.join(import.meta.dirname, '..') });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  return { child, output: () => output };
}

/** The address in the one line for people. */
async function addressOf({ child, output }: Process): Promise<string> {
  for (let tries = 0; tries < 400 && child.exitCode === null; tries += 1) {
    const address = /^出境登记卡.* (http:\S+)\/$/m.exec(output())?.[1];
    if (address) return address;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(output());
}

async function move(address: string): Promise<boolean> {
  const body = JSON.stringify({ query: 'mutation { moveDemoClock(input: { days: 1 }) { today } }' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { data?: { moveDemoClock?: { today: string } | null } };
  return answer.data?.moveDemoClock != null;
}

async function todayAt(address: string): Promise<string> {
  const body = JSON.stringify({ query: '{ service { today } }' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
  return ((await response.json()) as { data: { service: { today: string } } }).data.service.today;
}

describe('the process', () => {
  it('K16: told to end under load it answers what it has, keeps what it acknowledged, and exits in time', async () => {
    const first = start();
    const address = await addressOf(first);
    let acknowledged = 0;
    let isEnding = false;
    const client = async () => {
      while (!isEnding) if (await move(address).catch(() => false)) acknowledged += 1;
    };
    const load = Promise.all(Array.from({ length: 8 }, client));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const asked = performance.now();
    first.child.kill('SIGTERM');
    const [code] = await once(first.child, 'exit');
    isEnding = true;
    await load;
    expect(code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(acknowledged).toBeGreaterThan(0);
    expect(first.output()).not.toContain('unexpected');

    const second = start();
    const today = await todayAt(await addressOf(second));
    const days = (Date.parse(today) - Date.parse('2024-03-11')) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(acknowledged);
    second.child.kill('SIGINT');
    expect((await once(second.child, 'exit'))[0]).toBe(0);
  }, 90_000);

  it('says exactly one line that is no JSON', async () => {
    const one = start();
    await addressOf(one);
    one.child.kill('SIGTERM');
    await once(one.child, 'exit');
    const plain = one
      .output()
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('{'));
    expect(plain).toHaveLength(1);
  }, 90_000);

  it('says in words that its port is taken', async () => {
    const first = start();
    const { port } = new URL(await addressOf(first));
    const second = start({ PORT: port });
    expect((await once(second.child, 'exit'))[0]).toBe(1);
    expect(second.output()).toContain(`Port ${port} is taken`);
    expect(second.output()).not.toMatch(/\n\s+at /);
    first.child.kill('SIGTERM');
    await once(first.child, 'exit');
  }, 60_000);

  it('M3: does not start in production without secrets, and says what is missing', async () => {
    const refused = start({ NODE_ENV: 'production', PUBLIC_ORIGIN: 'http://card.example' });
    expect((await once(refused.child, 'exit'))[0]).toBe(1);
    expect(refused.output()).toContain('PUBLIC_ORIGIN must begin with https:// in production');
    expect(refused.output()).toContain('DATA_KEYS must be set in production');
    expect(refused.output()).not.toMatch(/\n\s+at /);
  }, 60_000);
});
