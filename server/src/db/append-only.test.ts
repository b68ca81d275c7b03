import { expect, it } from 'vitest';
import { onBothEngines, type TestDatabase } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { testVault } from '../testing/vault.ts';
import { openDatabase } from './open-database.ts';

async function anAccessRecord(database: TestDatabase): Promise<void> {
  const { id: principalId } = await aPerson(database, testVault());
  await database.write((tx) =>
    tx.insert(database.tables.accessRecords).values({
      id: 'record',
      principalId,
      seq: 1,
      at: new Date('2024-03-07T02:00:00Z'),
      actorKind: 'SELF',
      action: 'SIGN_IN',
      fieldsRevealed: [],
      outcome: 'ALLOWED',
      requestId: 'request',
      prevHash: '',
      hash: 'hash',
    }),
  );
}

onBothEngines((open) => {
  it('J2: refuses to change, replace, delete or truncate an access record, also past the door', async () => {
    const database = await open();
    const { accessRecords } = database.tables;
    await anAccessRecord(database);
    await expect(database.write((tx) => tx.update(accessRecords).set({ seq: 2 }))).rejects.toThrow();
    await expect(database.write((tx) => tx.delete(accessRecords))).rejects.toThrow();
    await expect(database.raw('UPDATE access_records SET seq = 2')).rejects.toThrow('append-only');
    await expect(database.raw('DELETE FROM access_records')).rejects.toThrow('append-only');
    if (database.engine === 'postgres')
      await expect(database.raw('TRUNCATE access_records')).rejects.toThrow('append-only');
    expect(await database.read.select().from(accessRecords)).toMatchObject([{ seq: 1 }]);
  });

  it('J2: does not start without its triggers', async () => {
    const database = await open();
    const on = database.engine === 'postgres' ? ' ON access_records' : '';
    await database.raw(`DROP TRIGGER access_records_refuse_delete${on}`);
    await expect(openDatabase(database.location)).rejects.toThrow('access_records_refuse_delete');
  });
});
