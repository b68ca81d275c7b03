import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { startApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { type DatabaseLocation, sqliteFile } from '../db/open-database.ts';
import { createLog } from '../log.ts';
import type { Given } from '../open-services.ts';
import type { Services } from '../services.ts';
import { type Browser, browserAt } from './browser.ts';
import { closeAtTheEnd } from './opened.ts';

/** The real service on a port of its own; closed after the last test of the file. */
export interface TestApp {
  readonly origin: string;
  /** What stands behind the door, to arrange what no request can bring about. */
  readonly services: Services;
  /** Every line that was logged. */
  readonly logged: readonly string[];
  /** A browser that was never here before. */
  browser(): Browser;
  stop(): Promise<void>;
}

interface TestAppOptions extends Given {
  /** Where the data is; left out: an embedded database that is thrown away. */
  location?: DatabaseLocation;
  /** Environment of the server, as in `.env`. */
  environment?: Record<string, string>;
}

export async function startTestApp({
  location,
  environment,
  ...given
}: TestAppOptions = {}): Promise<TestApp> {
  const ownDir = location ? null : mkdtempSync(path.join(tmpdir(), 'exit-card-app-'));
  if (ownDir !== null) copyFileSync(inject('sqliteTemplate'), sqliteFile(ownDir));
  const logged: string[] = [];
  const config = readConfig({
    PORT: '0',
    DATA_DIR: location?.dataDir ?? ownDir ?? '',
    DATABASE_URL: location?.databaseUrl ?? '',
    REQUESTS_PER_MINUTE: '100000',
    ...environment,
  });
  const app = await startApp(config, {
    log: createLog(config.logLevel, { write: (line) => logged.push(line) }),
    // The machine that runs the tests may be busy; the service is not.
    load: { level: () => 'LOW', begin: () => () => {} },
    ...given,
  });
  const read = new Set<string>();
  let stopped: Promise<void> | undefined;
  const testApp: TestApp = {
    origin: app.address,
    services: app.services,
    logged,
    browser: () => browserAt(app.address, read),
    stop: () =>
      (stopped ??= app.stop().then(() => {
        if (ownDir !== null) rmSync(ownDir, { recursive: true, force: true });
      })),
  };
  closeAtTheEnd(testApp.stop);
  return testApp;
}
