import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase, sqliteFile } from '../db/open-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sqliteTemplate: string;
  }
}

/** One migrated SQLite file to copy. */
export default async function makeTemplate(project: TestProject): Promise<() => void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-template-'));
  // Closing the last connection takes the journal into the file.
  await (await openDatabase({ dataDir, databaseUrl: null })).close();
  project.provide('sqliteTemplate', sqliteFile(dataDir));
  return () => rmSync(dataDir, { recursive: true, force: true });
}
