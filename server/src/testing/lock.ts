import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sqliteFile } from '../db/open-database.ts';

/** Another process that holds the embedded database of this folder for itself, for `milliseconds` at most. */
export async function holdingTheLock(dataDir: string, milliseconds: number) {
  const code = `
    const connection = new (require('better-sqlite3'))(${JSON.stringify(sqliteFile(dataDir))}, { timeout: 5000 });
    connection.exec('BEGIN IMMEDIATE');
    console.log('holding');
    setTimeout(() => process.exit(), ${milliseconds});
  `;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return { ended, letGo: () => child.kill('SIGKILL') };
}
