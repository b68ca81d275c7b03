import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApp } from '@exit-card/server/src/app.ts';
import { readConfig } from '@exit-card/server/src/config.ts';
import { openDatabase } from '@exit-card/server/src/db/open-database.ts';
import Sqlite from 'better-sqlite3';
import { acting, statementsOfActing } from './acting.ts';
import { fanOut } from './fan-out.ts';
import { lookUps, statementsOfLookUp } from './look-up.ts';
import { sideBySide } from './measure.ts';
import { myCards, statementsOfMyCards } from './my-cards.ts';
import { resultsPage } from './results-page.ts';
import { KEYS, makeWorld } from './world.ts';

const PEOPLE = 100_000;
const TURNS = 1_000;
/** People who sign in for the requests over HTTP. */
const SIGNED_IN = 200;

const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-bench-'));
try {
  console.log(`Making ${PEOPLE} people with cards and history`);
  const empty = await openDatabase({ dataDir, databaseUrl: null });
  await empty.close();
  const sqlite = new Sqlite(path.join(dataDir, 'exit-card.sqlite'));
  const residents = makeWorld(sqlite, PEOPLE);

  const app = await startApp(
    readConfig({
      PORT: '0',
      DATA_DIR: dataDir,
      DATA_KEYS: `bench:${KEYS.dataKeys[0]?.key.toString('base64')}`,
      INDEX_KEY: KEYS.indexKey.toString('base64'),
      REQUESTS_PER_MINUTE: '1000000',
      LOG_LEVEL: 'silent',
    }),
  );
  const { services, address: origin } = app;
  const visitors = residents.filter((_, n) => n % (PEOPLE / SIGNED_IN) === 0);
  const { request, wrongCode } = lookUps(services, PEOPLE);
  const page = resultsPage({
    people: PEOPLE,
    turns: TURNS,
    myCards: await sideBySide(await myCards({ origin, services, sqlite, residents: visitors }), TURNS),
    myCardsStatements: await statementsOfMyCards(services, residents[1]!),
    acting: await sideBySide(acting({ services, sqlite, residents: visitors }), TURNS),
    actingStatements: await statementsOfActing(services, visitors[1]!, 'bench-grant-0'),
    request: await sideBySide(request, TURNS),
    wrongCode: await sideBySide(wrongCode, TURNS),
    known: await statementsOfLookUp(services, PEOPLE - 1),
    unknown: await statementsOfLookUp(services, 2_000_000),
    fanOut: await fanOut({ origin, services, resident: visitors[2]! }, [1, 100, 1_000]),
  });
  writeFileSync(path.join(import.meta.dirname, 'results.md'), page);
  console.log(page);
  await app.stop();
  sqlite.close();
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
