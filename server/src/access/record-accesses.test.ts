import { asc, eq, inArray } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Writes } from '../db/database.ts';
import { countStatements } from '../db/statements.ts';
import { anAccess } from '../testing/an-access.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines, type TestDatabase } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { peopleOfTheCases } from '../testing/planted-cards.ts';
import { aProxyGrant } from '../testing/planted-grants.ts';
import { testVault } from '../testing/vault.ts';
import { recordAccesses } from './access-record.store.ts';
import type { Access } from './access-record.ts';
import { verifyChain } from './chain.ts';

function reading(principalId: string, change: Partial<Access> = {}): Access {
  const byLiSi = { actorKind: 'DELEGATE', actorApplicantId: 'li-si', action: 'LIST_CARDS' } as const;
  return anAccess(principalId, { ...byLiSi, ...change });
}

async function crowd(database: TestDatabase, size: number): Promise<string[]> {
  const people = [];
  for (let i = 0; i < size; i += 1) people.push((await aPerson(database, testVault())).id);
  return people;
}

async function chainsOf({ read, tables }: TestDatabase, ids: readonly string[]) {
  const { accessRecords, applicants } = tables;
  const parents = await read
    .select()
    .from(applicants)
    .where(inArray(applicants.id, [...ids]));
  return Promise.all(
    parents.map(async ({ id, accessHead, accessCount }) => {
      const own = eq(accessRecords.principalId, id);
      const rows = await read.select().from(accessRecords).where(own).orderBy(asc(accessRecords.seq));
      return { rows, fault: verifyChain(rows, accessHead, accessCount) };
    }),
  );
}

onBothEngines((open) => {
  it('J4: records reads of many people in as many statements as of one', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const people = await crowd(database, 60);
    const counted = (ids: string[]) =>
      countStatements(() =>
        database.write((tx) =>
          recordAccesses(
            tx,
            database.tables,
            ids.map((id) => reading(id)),
          ),
        ),
      );
    expect((await counted(people.slice(0, 1))).statements).toHaveLength(4);
    expect((await counted(people.slice(1))).statements).toHaveLength(4);
    const chains = await chainsOf(database, people);
    expect(chains.map(({ rows, fault }) => [rows.length, fault])).toEqual(people.map(() => [1, null]));
  });

  it('keeps every chain whole when pages name the same people at once, in another order', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const people = await crowd(database, 30);
    const pages = Array.from({ length: 12 }, (_, i) => {
      const order = i % 2 === 0 ? people : people.toReversed();
      return order.flatMap((id) => [
        reading(id, { action: 'EXPORT', requestId: `${i}` }),
        reading(id, { action: 'BULK_CHECK', requestId: `${i}` }),
      ]);
    });
    await Promise.all(pages.map((page) => database.write((tx) => recordAccesses(tx, database.tables, page))));
    const chains = await chainsOf(database, people);
    expect(chains.map(({ rows, fault }) => [rows.length, fault])).toEqual(people.map(() => [24, null]));
  });

  it('takes people in the order of their ids, wherever their rows lie, so that no two pages hold each other up', async () => {
    const database = await open();
    // SQLite has one writer: nobody waits with something in hand.
    if (database.engine === 'sqlite') return;
    await peopleOfTheCases(database);
    const { tables, write } = database;
    const rowOf = (id: string) => eq(tables.applicants.id, id);
    let letGo = () => {};
    const heldUntil = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const holding = write(async (tx) => {
      await tx.update(tables.applicants).set({ accessHead: '' }).where(rowOf('zhang-san'));
      await heldUntil;
    });
    const page = ['zhang-san', 'li-si'].map((id) => reading(id));
    const recording = write((tx) => recordAccesses(tx, tables, page));

    try {
      // 李四’s row lies behind 张三’s, for which the page waits.
      const free = (tx: Writes) =>
        tx.select().from(tables.applicants).where(rowOf('li-si')).for('update', { skipLocked: true });
      await expect.poll(() => write(free)).toEqual([]);
    } finally {
      letGo();
    }
    await Promise.all([holding, recording]);
  });

  it('S10: the same actor, grant, card and scope within ten minutes is one record; any other is another', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const principalId = 'zhang-san';
    const grantOf = () => aProxyGrant(database, { principalId, delegateApplicantId: 'li-si' });
    const [one, other] = [await grantOf(), await grantOf()];
    const at = (time: string, change: Partial<Access> = {}) =>
      database.write((tx) =>
        recordAccesses(tx, database.tables, [
          reading(principalId, { grantId: one.id, at: china(`2024-03-11 ${time}`), ...change }),
        ]),
      );
    await at('10:00');
    await at('10:09');
    await at('10:09', { grantId: other.id });
    await at('10:09', { fieldsRevealed: ['card:detail'] });
    await at('10:09', { outcome: 'DENIED' });
    await at('10:09', { actorApplicantId: 'zhang-san' });
    await at('10:10', { action: 'READ_CARD' });
    await at('10:20', { action: 'READ_CARD' });
    const [chain] = await chainsOf(database, [principalId]);
    expect(chain?.rows).toHaveLength(7);
    expect(chain?.fault).toBeNull();
  });

  it('J3: hides nothing that is read while a clock that was put back catches up', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const at = (time: string) =>
      database.write((tx) =>
        recordAccesses(tx, database.tables, [reading('zhang-san', { at: china(`2024-03-11 ${time}`) })]),
      );
    await at('12:00');
    await at('11:00');
    await at('11:55');
    const [chain] = await chainsOf(database, ['zhang-san']);
    expect(chain?.rows).toHaveLength(2);
  });

  it('J3: one person who does not exist takes the whole page back', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const page = [reading('zhang-san'), reading('nobody')];
    const recorded = database.write((tx) => recordAccesses(tx, database.tables, page));
    await expect(recorded).rejects.toThrow('the person whom it is about');
    expect(await chainsOf(database, ['zhang-san'])).toEqual([{ rows: [], fault: null }]);
  });
});
