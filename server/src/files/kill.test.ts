import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { aGuardianGrant } from '../testing/planted-grants.ts';
import { TEST_KEYS, testVault } from '../testing/vault.ts';
import { filesFolder, folderFileStore } from './file-store.folder.ts';
import { sweepFiles } from './sweep-files.ts';

const server = path.resolve(import.meta.dirname, '../..');

/** Uploads, and takes every second file back, for ever; prints a letter once a file is in. */
const uploader = `
  import { systemClock } from './dist/clock.js';
  import { openDatabase } from './dist/db/open-database.js';
  import { DemoFileScanner } from './dist/files/file-scanner.demo.js';
  import { filesFolder, folderFileStore } from './dist/files/file-store.folder.js';
  import { removeFile } from './dist/files/remove-file.js';
  import { requestUpload } from './dist/files/request-upload.js';
  import { takeUpload } from './dist/files/take-upload.js';
  import { aPdf } from './dist/testing/sample-files.js';
  import { TEST_KEYS, testVault } from './dist/testing/vault.js';
  const [location, applicantId, subjectId] = JSON.parse(process.argv[1]);
  const database = await openDatabase(location);
  const files = folderFileStore(filesFolder(location), TEST_KEYS);
  const services = { database, files, clock: systemClock, vault: testVault(), scanner: new DemoFileScanner() };
  const viewer = { applicantId };
  const content = aPdf('%' + 'x'.repeat(300_000));
  for (;;) {
    const request = { purpose: 'GRANT_EVIDENCE', subjectId, name: 'x.pdf', bytes: content.length };
    const { file, ticket } = await requestUpload(services, viewer, request);
    await takeUpload(services, viewer, { id: file.id, ticket }, (async function* () { yield content; })());
    process.stdout.write('.');
    await removeFile(services, viewer, file.id);
  }
`;

onBothEngines((open) => {
  it('H7: however it is killed, no row names a file that is not there, and the sweep finds the rest', async () => {
    const database = await open();
    const { location, tables } = database;
    const mother = await aPerson(database, testVault());
    const child = await aPerson(database, testVault(), { idNumber: '110105201309010033' });
    const parties = { principalId: child.id, delegateApplicantId: mother.id };
    const { id: grantId } = await aGuardianGrant(database, { ...parties, state: 'REQUESTED' });
    const files = folderFileStore(filesFolder(location), TEST_KEYS);
    const options = ['--input-type=module', '-e', uploader];
    for (let round = 0; round < 4; round += 1) {
      const words = JSON.stringify([location, mother.id, grantId]);
      const child = spawn(process.execPath, [...options, words], {
        cwd: server,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await sleep(3 + round * 11);
      child.kill('SIGKILL');
      await once(child, 'close');
      const rows = await database.read.select().from(tables.files);
      for (const { id, state, removedAt } of rows)
        if (['PENDING', 'CLEAN'].includes(state) && removedAt === null)
          expect((await files.get(id))?.length).toBeGreaterThan(300_000);
    }
    const clock = { now: () => new Date(), today: () => '2024-03-11' as const, realNow: inTwoHours };
    await sweepFiles({ database, files, clock });
    const rows = await database.read.select().from(tables.files);
    const named = rows.filter(({ state, removedAt }) => state !== 'WAITING' && removedAt === null);
    const names = (await files.list()).map(({ name }) => name);
    expect(names.sort()).toEqual(named.map(({ id }) => id).sort());
    expect(rows.filter(({ state }) => state === 'WAITING')).toEqual([]);
  }, 120_000);
});

const inTwoHours = () => new Date(Date.now() + 2 * 3_600_000);
