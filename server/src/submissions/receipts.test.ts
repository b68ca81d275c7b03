import { expect, it } from 'vitest';
import { type Acting, openActing } from '../testing/acting.ts';
import { startTestApp } from '../testing/ask.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aProxyGrant } from '../testing/planted-grants.ts';
import { callerAt } from '../testing/world.ts';
import { readReceipt } from './read-receipt.ts';
import { insertSubmission, submissionsOf } from './submission.store.ts';

const caller = callerAt('home');
const SHA256 = 'ab'.repeat(32);

async function receiptOf({ database, services }: Acting, cardId: string, byApplicantId: string) {
  const { tables } = database;
  return database.write(async (tx) => {
    const file = { id: `file of ${cardId}`, bytes: 1200, sha256: SHA256 };
    await tx.insert(tables.files).values({
      ...file,
      purpose: 'EXPEDITE_PROOF',
      subjectId: cardId,
      uploadedBy: byApplicantId,
      nameCipher: services.vault.encrypt('files.name_cipher', file.id, '病危通知书'),
      ticketHash: '',
      ticketExpiresAt: china('2024-03-07 09:00'),
      createdAt: china('2024-03-07 08:50'),
      state: 'CLEAN',
      mime: 'application/pdf',
    });
    return insertSubmission(tx, tables, {
      cardId,
      kind: 'APPLICATION',
      round: null,
      at: china('2024-03-07 09:00'),
      byApplicantId,
      grantId: null,
      channel: 'WEB',
      declarationText: '2024-03-01',
      files: [file],
    });
  });
}

onBothEngines((open) => {
  it('gives what was handed in for several cards, newest first', async () => {
    const acting = await openActing(open);
    const { database, cards, child, principal } = acting;
    const one = await receiptOf(acting, cards.child.card.id, child.id);
    const other = await receiptOf(acting, cards.principal.card.id, principal.id);
    const ids = [cards.principal.card.id, cards.child.card.id, cards.private.card.id];
    const found = await submissionsOf(database.read, database.tables, ids);
    expect(found.map(({ receiptNumber }) => receiptNumber)).toEqual([other.receiptNumber, one.receiptNumber]);
  });

  it('S9.6: a delegate whose grant opens the particulars reads a receipt, which is recorded', async () => {
    const acting = await openActing(open);
    const { services, database, cards, proxy, proxyGrant } = acting;
    const { id } = await receiptOf(acting, cards.principal.card.id, acting.principal.id);
    const receipt = await readReceipt(services, caller, proxy, id, proxyGrant.id);
    expect(receipt).toMatchObject({
      number: expect.stringMatching(/^HZ20240307-[2-9A-Z]{5}-[2-9A-Z]{5}$/),
      cardNumber: 'EX2024030700004',
      by: 'SELF',
      files: [{ name: '病危通知书.pdf', bytes: 1200, sha256: SHA256 }],
    });
    const { accessRecords: r } = database.tables;
    expect(await database.read.select().from(r)).toMatchObject([
      { action: 'READ_CARD', grantId: proxyGrant.id, cardId: cards.principal.card.id, outcome: 'ALLOWED' },
    ]);
  });

  it('G1: nobody else finds it: without the grant, by another grant, below the particulars, or under no id', async () => {
    const acting = await openActing(open);
    const { services, database, cards, proxy, mother, guardianGrant, proxyGrant } = acting;
    const { id } = await receiptOf(acting, cards.principal.card.id, acting.principal.id);
    const narrow = await aProxyGrant(database, {
      principalId: acting.principal.id,
      delegateApplicantId: proxy.applicantId,
      scopes: ['card:read', 'history:read'],
    });
    for (const [viewer, receipt, grant] of [
      [proxy, id, null],
      [mother, id, guardianGrant.id],
      [mother, id, proxyGrant.id],
      [proxy, id, narrow.id],
      [proxy, 'none', proxyGrant.id],
    ] as const)
      await expect(readReceipt(services, caller, viewer, receipt, grant)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('S9.6: its owner keeps it as text and as JSON, again and again, and nobody else', async () => {
    const { location } = await open();
    const app = await startTestApp({ location });
    const { database } = app.services;
    const { cards, submissions } = database.tables;
    const [zhangSan, zhouTao] = [app.browser(), app.browser()];
    await zhangSan.signInAs('张三');
    await zhouTao.signInAs('周涛');
    const card = (await database.read.select().from(cards)).find(
      ({ cardNumber }) => cardNumber === 'EX2024030712345',
    )!;
    const { id, receiptNumber: number } = (await database.read.select().from(submissions)).find(
      ({ cardId }) => cardId === card.id,
    )!;

    const text = await zhangSan.send(`/receipts/${id}.txt`);
    expect(Object.fromEntries(text.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${number}.txt"`,
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(await text.text()).toContain('出境卡编号 Card: EX2024030712345\n');
    const json = await (await zhangSan.send(`/receipts/${id}.json`)).json();
    expect(json).toMatchObject({ number, kind: 'APPLICATION', by: 'SELF', channel: 'WEB', files: [] });

    for (const path of [`/receipts/${id}.txt`, `/receipts/${id}.json`]) {
      expect((await app.browser().send(path)).status).toBe(401);
      expect((await zhouTao.send(path)).status).toBe(404);
      expect((await zhangSan.send(`${path}?grant=x&grant=y`)).status).toBe(404);
      const elsewhere = { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } };
      expect((await zhangSan.send(path, elsewhere)).status).toBe(403);
    }
  });
});
