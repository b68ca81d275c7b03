import { asc, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { china } from '../testing/cases.ts';
import type { TestDatabase } from '../testing/engines.ts';
import { onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard, viewerAs } from '../testing/planted-cards.ts';
import { accessLog, lookUps } from './access-log.store.ts';
import { recordAccess } from './access-record.store.ts';
import type { Access } from './access-record.ts';
import { verifyChain } from './chain.ts';

const lookUp: Access = {
  principalId: 'zhang-san',
  at: china('2024-03-11 10:00'),
  actorKind: 'SELF',
  actorApplicantId: 'zhang-san',
  orgId: null,
  grantId: null,
  officeName: null,
  action: 'LOOK_UP',
  cardId: null,
  fieldsRevealed: [],
  outcome: 'ALLOWED',
  requestId: 'request-1',
};

async function chainOf({ read, tables }: TestDatabase) {
  const { accessRecords, applicants } = tables;
  const rows = await read
    .select()
    .from(accessRecords)
    .where(eq(accessRecords.principalId, 'zhang-san'))
    .orderBy(asc(accessRecords.seq));
  const [parent] = await read.select().from(applicants).where(eq(applicants.id, 'zhang-san'));
  return { rows, fault: verifyChain(rows, parent!.accessHead, parent!.accessCount) };
}

onBothEngines((open) => {
  it('J2: text that was cut in the middle of a character does not look changed', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const cut = { ...lookUp, requestId: '\ud83d', officeName: '窗口 \ud83d' };
    await database.write((tx) => recordAccess(tx, database.tables, cut));
    expect((await chainOf(database)).fault).toBeNull();
  });

  it('seals each record onto the chain of the person, also when many come at once', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const record = (requestId: string) =>
      database.write((tx) => recordAccess(tx, database.tables, { ...lookUp, requestId }));
    await Promise.all(Array.from({ length: 12 }, (_, i) => record(`request-${i}`)));
    const { rows, fault } = await chainOf(database);
    expect(rows).toHaveLength(12);
    expect(fault).toBeNull();
  });

  it('takes the record back when the access itself fails', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const failing = database.write(async (tx) => {
      await recordAccess(tx, database.tables, lookUp);
      throw new Error('no card after all');
    });
    await expect(failing).rejects.toThrow('no card after all');
    expect(await chainOf(database)).toEqual({ rows: [], fault: null });
  });

  it('counts reading the same again within ten minutes as one record, a wider or later reading as another', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const { card } = await plantCard(database, {}, ['submit', '2024-03-07 09:00']);
    const reading: Access = {
      ...lookUp,
      action: 'READ_CARD',
      cardId: card.id,
      actorKind: 'OFFICER',
      actorApplicantId: 'li-reviewer',
      officeName: '出入境管理支队',
    };
    const at = (time: string, change: Partial<Access> = {}) =>
      database.write((tx) =>
        recordAccess(tx, database.tables, { ...reading, at: china(`2024-03-11 ${time}`), ...change }),
      );
    await at('10:00');
    await at('10:09');
    await at('10:09', { actorApplicantId: 'wang-approver' });
    await at('10:09', { fieldsRevealed: ['idNumber'] });
    await at('10:19');
    const { rows, fault } = await chainOf(database);
    expect(rows.map(({ actorApplicantId, fieldsRevealed }) => [actorApplicantId, ...fieldsRevealed])).toEqual(
      [['li-reviewer'], ['wang-approver'], ['li-reviewer', 'idNumber'], ['li-reviewer']],
    );
    expect(fault).toBeNull();
  });

  it('S11.4: shows the owner, and nobody else, every record in pages, newest first', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const { card } = await plantCard(database, {}, ['submit', '2024-03-07 09:00']);
    for (const [i, action] of (['LOOK_UP', 'SIGN_IN', 'LOOK_UP', 'WRITE_CARD'] as const).entries())
      await database.write((tx) =>
        recordAccess(tx, database.tables, {
          ...lookUp,
          action,
          requestId: `request-${i}`,
          cardId: action === 'WRITE_CARD' ? card.id : null,
        }),
      );
    const { read, tables } = database;
    const now = china('2024-03-11 10:00');
    const first = await accessLog(read, tables, viewerAs('zhang-san'), null, { first: 3 }, now);
    expect(first.edges.map(({ node }) => node.action)).toEqual(['WRITE_CARD', 'LOOK_UP', 'SIGN_IN']);
    expect(first.edges[0]?.node.cardNumber).toBe('EX2024030712345');
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true, hasPreviousPage: false } });

    const rest = await accessLog(
      read,
      tables,
      viewerAs('zhang-san'),
      null,
      { after: first.pageInfo.endCursor },
      now,
    );
    expect(rest.edges.map(({ node }) => node.action)).toEqual(['LOOK_UP']);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });

    expect((await lookUps(read, tables, viewerAs('zhang-san'), {}, now)).totalCount).toBe(2);
    expect((await accessLog(read, tables, viewerAs('li-si'), null, {}, now)).edges).toEqual([]);
  });
});
