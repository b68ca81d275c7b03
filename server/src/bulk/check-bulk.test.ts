import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { idNumberWithCheckDigit } from '@exit-card/shared/id-number';
import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { lookUp } from '../applicants/look-up.ts';
import { countStatements } from '../db/statements.ts';
import type { ServiceLoad } from '../load/load.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { plantCard, provenAs } from '../testing/planted-cards.ts';
import { anEmployerGrant, anOrganisation, aSeat } from '../testing/planted-grants.ts';
import { callerAt, codeOf, openWorld, type World } from '../testing/world.ts';
import { claimJob, insertJob } from './bulk-job.store.ts';
import { checkChunk, checkNextJob } from './check-bulk.ts';
import { eraseOldLists } from './erase-old-lists.ts';
import { jobsOf } from './own-bulk.ts';

const SOON = china('2024-03-11 10:01');
const numberOf = (i: number) => idNumberWithCheckDigit(`11010119800101${String(i).padStart(3, '0')}`);

/** Checks jobs until it is killed, and says when a chunk is through. */
const worker = `
  import { openDatabase } from './dist/db/open-database.js';
  import { testVault } from './dist/testing/vault.js';
  import { testClock } from './dist/testing/clock.js';
  import { claimJob } from './dist/bulk/bulk-job.store.js';
  import { checkChunk } from './dist/bulk/check-bulk.js';
  const database = await openDatabase(JSON.parse(process.argv[1]));
  const parts = { database, clock: testClock(), vault: testVault() };
  let job = await database.write((tx) => claimJob(tx, database.tables, parts.clock.realNow(), new Date(parts.clock.realNow().getTime() + 60000)));
  while (job) {
    const claimed = job;
    job = await database.write((tx) => checkChunk(tx, parts, claimed));
    process.stdout.write('chunk\\n');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
`;

onBothEngines((open) => {
  /** An organisation with an agent; `employees` of them have a grant and a card. */
  async function anEmployer(employees: number) {
    const world = await openWorld(open);
    const { database, services } = world;
    const agent = await aPerson(database, services.vault, { name: '王芳' });
    const orgId = await anOrganisation(database, { registeredBy: agent.id });
    await aSeat(database, { orgId, applicantId: agent.id });
    for (let i = 0; i < employees; i += 1) {
      const { id } = await aPerson(database, services.vault, { idNumber: numberOf(i) });
      await anEmployerGrant(database, { principalId: id, delegateOrgId: orgId });
      const cardNumber = `EX20240307${String(i).padStart(5, '0')}`;
      await plantCard(database, { id: `card-${i}`, cardNumber, principalId: id, submittedByOrgId: orgId }, [
        'submit',
        '2024-03-07 09:00',
      ]);
    }
    return { ...world, orgId, agentId: agent.id };
  }

  /** A job of numbers from 0 on, as if it had just been handed in. */
  function aJob({ database, services }: World, orgId: string, agentId: string, rows: number) {
    const { vault } = services;
    const list = Array.from({ length: rows }, (_, i) => {
      const id = newId();
      const inputCipher = vault.encrypt('bulk_rows.input_cipher', id, numberOf(i));
      return { id, line: i + 1, inputCipher };
    });
    const about = { id: newId(), orgId, title: '名单', purpose: '核对', createdAt: services.clock.now() };
    return database.write((tx) =>
      insertJob(tx, database.tables, provenAs(agentId), { ...about, rows: list }),
    );
  }

  const claimed = ({ database, services }: World) =>
    database.write((tx) => claimJob(tx, database.tables, services.clock.realNow(), SOON));
  const stored = async ({ database: { read, tables } }: World, id: string) =>
    (await read.select().from(tables.bulkJobs).where(eq(tables.bulkJobs.id, id)))[0]!;

  it('a chunk takes as many statements for 200 rows as for 10', async () => {
    const world = await anEmployer(200);
    const { database, services, orgId, agentId } = world;
    const statements: number[] = [];
    for (const rows of [10, 200]) {
      const { id } = await aJob(world, orgId, agentId, rows);
      const job = await claimed(world);
      const chunk = () => database.write((tx) => checkChunk(tx, services, job!));
      // Nobody is told of a first use the second time.
      await database.write((tx) => tx.update(database.tables.delegationGrants).set({ firstUsedAt: SOON }));
      statements.push((await countStatements(chunk)).statements.length);
      await database.write((tx) => tx.update(database.tables.bulkJobs).set({ state: 'DONE' }));
      expect((await stored(world, id)).counts).toEqual({ FOUND: rows });
    }
    expect(statements[0]).toBe(statements[1]);
    expect(statements[0]).toBeLessThan(15);
    expect((await verifyChains(database)).broken).toEqual([]);
  }, 60_000);

  it('jobs are listed, with who handed them in, by as many statements for one as for three', async () => {
    const world = await anEmployer(0);
    const { services, orgId, agentId } = world;
    for (let i = 0; i < 3; i += 1) await aJob(world, orgId, agentId, 1);
    const listed = (first: number) =>
      countStatements(() => jobsOf(services, provenAs(agentId), orgId, { first, after: null }));
    const [one, three] = [await listed(1), await listed(3)];
    expect([one.statements, three.statements].map(({ length }) => length)).toEqual([3, 3]);
    expect(three.result.edges.map(({ node }) => node.requestedByName)).toEqual(['王芳', '王芳', '王芳']);
  });

  it('G5: whoever leaves between two chunks sees nothing of the second; the job is cancelled', async () => {
    const world = await anEmployer(3);
    const { database, services, orgId, agentId } = world;
    const { id } = await aJob(world, orgId, agentId, 250);
    const first = await claimed(world);
    const second = await database.write((tx) => checkChunk(tx, services, first!));
    await database.write((tx) => tx.update(database.tables.orgSeats).set({ endedAt: services.clock.now() }));
    expect(await database.write((tx) => checkChunk(tx, services, second!))).toBeUndefined();
    expect(await stored(world, id)).toMatchObject({ state: 'CANCELLED', done: 200 });
  });

  it.each(['SUSPENDED', 'CLOSED'] as const)(
    'G5: nor does anybody of an organisation that is %s',
    async (status) => {
      const world = await anEmployer(1);
      const { database, services, orgId, agentId } = world;
      const { id } = await aJob(world, orgId, agentId, 1);
      await database.write((tx) => tx.update(database.tables.organisations).set({ status }));
      await checkNextJob(services);
      expect(await stored(world, id)).toMatchObject({ state: 'CANCELLED', done: 0 });
      expect(await database.read.$count(database.tables.accessRecords)).toBe(0);
    },
  );

  it('J3: a chunk whose reads cannot be recorded leaves nothing behind', async () => {
    const world = await anEmployer(2);
    const { database, services, orgId, agentId } = world;
    const { id } = await aJob(world, orgId, agentId, 2);
    await checkNextJob(services);
    const again = await aJob(world, orgId, agentId, 2);
    // A count that does not fit makes the next record clash with the one that is there.
    await database.write((tx) => tx.update(database.tables.applicants).set({ accessCount: 0 }));
    await expect(checkNextJob(services)).rejects.toThrow();
    expect(await stored(world, id)).toMatchObject({ state: 'DONE' });
    expect(await stored(world, again.id)).toMatchObject({ state: 'RUNNING', done: 0, counts: {} });
  });

  it('two workers share a job without looking anybody up twice', async () => {
    const world = await anEmployer(5);
    const { database, services, orgId, agentId } = world;
    const { id } = await aJob(world, orgId, agentId, 450);
    const taken = await claimed(world);
    expect(await claimed(world)).toBeUndefined();
    world.clock.advance({ seconds: 61 });
    const over = await database.write((tx) =>
      claimJob(tx, database.tables, services.clock.realNow(), china('2024-03-11 10:03')),
    );
    // Whoever was too slow has lost it to the other.
    expect(await database.write((tx) => checkChunk(tx, services, taken!))).toBeUndefined();
    await database.write((tx) => checkChunk(tx, services, over!));
    world.clock.advance({ seconds: 121 });
    await checkNextJob(services);
    expect(await stored(world, id)).toMatchObject({ state: 'DONE', done: 450 });
    expect(await database.read.$count(database.tables.accessRecords)).toBe(5);
    const told = await database.read.select().from(database.tables.notifications);
    expect(told.filter(({ kind }) => kind === 'BULK_DONE')).toHaveLength(1);
  });

  it('S9.5: a list waits while many people look, a look-up is answered meanwhile, and the list goes on where it was', async () => {
    const world = await anEmployer(1);
    const { database, orgId, agentId } = world;
    let level: ServiceLoad = 'LOW';
    const services = { ...world.services, load: { level: () => level, begin: () => () => {} } };
    const { id } = await aJob(world, orgId, agentId, 450);
    const first = await claimed(world);
    await database.write((tx) => checkChunk(tx, services, first!));
    world.clock.advance({ seconds: 61 });

    level = 'BUSY';
    expect(await checkNextJob(services)).toBe(false);
    expect(await stored(world, id)).toMatchObject({ state: 'RUNNING', done: 200 });
    const person = await aPerson(database, services.vault, { name: '周涛', idNumber: numberOf(900) });
    const typed = { name: person.name, idNumber: person.idNumber, phoneNumber: person.phone };
    const caller = callerAt('phone');
    const challenge = await codeOf(world, caller, { purpose: 'LOOK_UP', ...typed });
    const { answer } = await lookUp(services, caller, null, {
      ...typed,
      ...challenge,
      publicComputer: false,
    });
    expect(answer.__typename).toBe('NoRecord');
    expect(await stored(world, id)).toMatchObject({ done: 200 });

    // It becomes busy again during the second part: the rest is let go of at once, for whoever has room first.
    let asked = 0;
    const openOnce = () => asked++ === 0;
    expect(await checkNextJob(services, openOnce)).toBe(true);
    expect(await stored(world, id)).toMatchObject({ state: 'RUNNING', done: 400, claimedUntil: null });

    level = 'LOW';
    await checkNextJob(services);
    expect(await stored(world, id)).toMatchObject({ state: 'DONE', done: 450 });
  });

  it('K1: goes on after the worker was killed, no row twice', async () => {
    const world = await anEmployer(0);
    const { database, services, orgId, agentId } = world;
    const { id } = await aJob(world, orgId, agentId, 2000);
    const options = ['--input-type=module', '-e', worker];
    const child = spawn(process.execPath, [...options, JSON.stringify(database.location)], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    const before = await stored(world, id);
    expect(before.state).toBe('RUNNING');
    expect(before.done).toBeGreaterThan(0);
    expect(before.done).toBeLessThan(2000);

    world.clock.advance({ seconds: 61 });
    await checkNextJob(services);
    expect(await stored(world, id)).toMatchObject({
      state: 'DONE',
      done: 2000,
      counts: { NOT_PERMITTED_OR_NOT_FOUND: 2000 },
    });
  }, 60_000);

  it('erases lists and results after 30 days, and keeps the counts', async () => {
    const world = await anEmployer(1);
    const { database, services, orgId, agentId } = world;
    const { id } = await aJob(world, orgId, agentId, 3);
    await checkNextJob(services);
    world.clock.advance({ days: 30, seconds: 1 });
    await eraseOldLists(services);
    expect(await database.read.$count(database.tables.bulkRows)).toBe(0);
    expect((await stored(world, id)).counts).toEqual({ FOUND: 1, NOT_PERMITTED_OR_NOT_FOUND: 2 });
  });
});
