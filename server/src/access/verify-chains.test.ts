import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { onBothEngines, type TestDatabase } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { testVault } from '../testing/vault.ts';
import { link } from './chain.ts';
import { verifyChains } from './verify-chains.ts';

const at = new Date('2024-03-07T02:00:00.123Z');

/** A card with a history of three rows, as its store would have written it. */
async function aCardWithHistory(database: TestDatabase): Promise<string> {
  const { cards, statusChanges } = database.tables;
  const { id: principalId } = await aPerson(database, testVault());
  const cardId = newId();
  const history: (typeof statusChanges.$inferInsert)[] = [];
  for (const [index, to] of (['PENDING', 'REVIEWED', 'APPROVED'] as const).entries()) {
    const change = {
      id: newId(),
      cardId,
      seq: index + 1,
      to,
      action: 'submit',
      at,
      actorKind: 'SELF' as const,
      onBehalfOfApplicantId: principalId,
      reasonCodes: [],
    };
    history.push(link(history.at(-1)?.hash ?? '', change));
  }
  await database.write(async (tx) => {
    await tx.insert(cards).values({
      id: cardId,
      cardNumber: cardId,
      principalId,
      channel: 'WEB',
      submittedByApplicantId: principalId,
      applicationDate: '2024-03-07',
      purpose: 'TOURISM',
      destination: 'JP',
      expectedExitDate: '2024-04-01',
      status: 'APPROVED',
      expedite: 'NONE',
      version: 3,
      historyHead: history.at(-1)!.hash,
      historyCount: history.length,
    });
    await tx.insert(statusChanges).values(history);
  });
  return cardId;
}

onBothEngines((open) => {
  async function unlocked(): Promise<{ database: TestDatabase; cardId: string }> {
    const database = await open();
    await aCardWithHistory(database);
    const cardId = await aCardWithHistory(database);
    const on = database.engine === 'postgres' ? ' ON status_changes' : '';
    for (const verb of ['update', 'delete'])
      await database.raw(`DROP TRIGGER status_changes_refuse_${verb}${on}`);
    return { database, cardId };
  }

  it('J2: finds nothing wrong with untouched chains', async () => {
    const { database } = await unlocked();
    expect(await verifyChains(database)).toEqual({ chains: 4, rows: 6, broken: [] });
  });

  it.each([
    ['an edited row', "UPDATE status_changes SET to_status = 'REJECTED' WHERE seq = 2", 'EDITED', 2],
    [
      'a comment put in later',
      "UPDATE status_changes SET public_comment = '同意' WHERE seq = 1",
      'EDITED',
      1,
    ],
    ['a deleted row', 'DELETE FROM status_changes WHERE seq = 2', 'OUT_OF_ORDER', 2],
    ['a cut tail', 'DELETE FROM status_changes WHERE seq = 3', 'CUT', 3],
    ['a deleted history', 'DELETE FROM status_changes WHERE seq > 0', 'CUT', 1],
    [
      'two rows in another order',
      `UPDATE status_changes SET seq = 9 WHERE seq = 1 AND $CARD;
       UPDATE status_changes SET seq = 1 WHERE seq = 2 AND $CARD;
       UPDATE status_changes SET seq = 2 WHERE seq = 9`,
      'OUT_OF_ORDER',
      1,
    ],
  ])('J2: finds %s', async (_, statement, kind, seq) => {
    const { database, cardId } = await unlocked();
    const ofCard = `card_id = '${cardId}'`;
    await database.raw(`${statement.replaceAll('$CARD', ofCard)} AND ${ofCard}`);
    const { broken } = await verifyChains(database);
    expect(broken).toEqual([{ chain: 'status history of card', parentId: cardId, kind, seq }]);
  });

  it('J2: finds a card whose status is not that of its last row', async () => {
    const { database, cardId } = await unlocked();
    await database.raw(`UPDATE cards SET status = 'COMPLETED' WHERE id = '${cardId}'`);
    const { broken } = await verifyChains(database);
    expect(broken).toEqual([
      { chain: 'status history of card', parentId: cardId, kind: 'STATUS_DIFFERS', seq: 3 },
    ]);
  });
});
