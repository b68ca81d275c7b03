import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a demo makes at its first start and keeps beside its data: the same for every process, readable by its user alone. */
export function keptFile(dataDir: string, name: string, fresh: () => string): string {
  const file = path.join(dataDir, name);
  mkdirSync(dataDir, { recursive: true });
  try {
    // `wx`: of two processes that start together one makes it, the other reads it.
    writeFileSync(file, fresh(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
