import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';
import { onBothEngines } from '../testing/engines.ts';
import { plantCard } from '../testing/planted-cards.ts';

/** More than are read at once. */
const MORE = 120;

onBothEngines((open) => {
  it('S11.4: all own cards can be kept as a table or as JSON, with what happened, and by nobody else', async () => {
    const { location } = await open();
    const app = await startTestApp({ location });
    const owner = app.browser();
    await owner.signInAs('张三');
    const { database } = app.services;
    const { cards } = database.tables;
    const [sample] = await database.read.select().from(cards).where(eq(cards.cardNumber, 'EX2024030712345'));
    const { principalId } = sample!;
    const formula = { purpose: 'OTHER', purposeText: '=HYPERLINK("http://x")' } as const;
    for (let i = 0; i < MORE; i += 1) {
      const cardNumber = `EX20240305${String(i).padStart(5, '0')}`;
      await plantCard(database, { id: `more-${i}`, cardNumber, principalId, ...formula }, [
        'submit',
        '2024-03-05 09:00',
      ]);
    }

    const table = await owner.send('/cards.csv');
    expect(Object.fromEntries(table.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="cards.csv"',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    const lines = Buffer.from(await table.arrayBuffer())
      .toString()
      .split('\r\n');
    expect(lines[0]).toMatch(/^\ufeff"出境卡编号 Card"/);
    expect(lines).toHaveLength(1 + 2 + MORE + 1);
    expect(lines[2]).toMatch(
      /^"EX2024030712345","2024-03-07","已批准 Approved","旅游 Tourism","新加坡 Singapore","2024-03-15"/,
    );
    expect(lines[1]).toContain('请提供详细的行程安排和住宿证明');
    expect(lines[1]).toContain('需补充材料 Further documents are needed, 工作人员 An officer');

    // I4: what a person wrote is text to a spreadsheet.
    expect(lines[3]).toContain(`"'=HYPERLINK(""http://x"")"`);

    type Kept = { number: string; history: object[]; receipts: { number: string }[] };
    const kept = (await (await owner.send('/cards.json')).json()) as Kept[];
    expect(new Set(kept.map(({ number }) => number)).size).toBe(2 + MORE);
    expect(kept[1]).toMatchObject({
      number: 'EX2024030712345',
      status: 'APPROVED',
      validUntil: '2024-04-06',
      destination: 'SG',
      history: [
        { action: 'approve', to: 'APPROVED' },
        { action: 'review' },
        { action: 'submit', actor: 'SELF' },
      ],
    });
    for (const inside of ['id', 'principalId', 'actorApplicantId', 'internalNote', 'hash'])
      expect(JSON.stringify(kept)).not.toContain(`"${inside}"`);

    for (const path of ['/cards.csv', '/cards.json']) {
      expect((await app.browser().send(path)).status).toBe(401);
      const elsewhere = { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } };
      expect((await owner.send(path, elsewhere)).status).toBe(403);
    }
    const stranger = app.browser();
    await stranger.signInAs('周涛');
    expect(await (await stranger.send('/cards.json')).json()).toEqual([]);
  }, 60_000);
});
