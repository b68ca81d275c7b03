import { asc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases } from '../testing/planted-cards.ts';
import { insertRows } from './insert-rows.ts';
import { countStatements } from './statements.ts';

onBothEngines((open) => {
  it('inserts thousands of rows by one statement, every kind of column as it was', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const { notifications } = database.tables;
    const rows = Array.from({ length: 3000 }, (_, i) => ({
      id: String(i).padStart(5, '0'),
      recipientApplicantId: 'zhang-san',
      kind: 'BULK_DONE' as const,
      params: { text: `"'\\ 䶮𠮷 ${i}` },
      createdAt: china('2024-03-11 10:00'),
      readAt: i % 2 === 0 ? null : china('2024-03-11 10:01'),
      dedupeKey: String(i),
    }));
    const { statements } = await countStatements(() =>
      database.write((tx) => insertRows(tx, notifications, rows)),
    );
    expect(statements).toHaveLength(1);
    const stored = await database.read.select().from(notifications).orderBy(asc(notifications.id));
    expect(stored).toEqual(
      rows.map((row) => ({ aboutPrincipalId: null, grantId: null, orgId: null, cardId: null, ...row })),
    );
  });
});
