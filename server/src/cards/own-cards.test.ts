import { expect, it } from 'vitest';
import { thisMoment } from '../clock.ts';
import { countStatements } from '../db/statements.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard, viewerAs } from '../testing/planted-cards.ts';
import { openWorld } from '../testing/world.ts';
import { cardKey } from './card-key.ts';
import { foundCardsOf } from './found-cards.ts';
import { findOwnCard, ownCard, ownCards, ownIntakeReceivedAt } from './own-cards.ts';

const zhangSan = viewerAs('zhang-san');
const sample1 = [
  ['submit', '2024-03-07 09:00'],
  ['review', '2024-03-07 11:00'],
  ['approve', '2024-03-07 16:00'],
] as const;
const sample2 = [
  ['submit', '2024-03-08 09:00'],
  ['requestDocuments', '2024-03-08 15:00'],
] as const;

onBothEngines((open) => {
  async function aService() {
    const { database, clock, services } = await openWorld(open);
    await peopleOfTheCases(database);
    await plantCard(database, { id: 'card-1' }, ...sample1);
    await plantCard(database, { id: 'card-2', cardNumber: 'EX2024030867890' }, ...sample2);
    return { database, clock, services };
  }

  it('costs four statements for a page of cards with history, requests, actions and progress', async () => {
    const { services } = await aService();
    const statementsFor = async (first: number) =>
      (await countStatements(() => ownCards(services, zhangSan, {}, { first }))).statements.length;
    expect([await statementsFor(1), await statementsFor(100)]).toEqual([4, 4]);
  });

  it('costs six more when their annexes are asked for, however many cards and fields', async () => {
    const { services } = await aService();
    const statementsFor = async (first: number) => {
      const asked = async () => {
        const { edges } = await ownCards(services, zhangSan, {}, { first });
        for (const { node } of edges) {
          await node.receipts();
          await Promise.all([node.extension(), node.corrections(), node.expediteRequest()]);
          await node.supplement?.items[0]?.filesThere();
        }
      };
      return (await countStatements(asked)).statements.length;
    };
    expect([await statementsFor(1), await statementsFor(100)]).toEqual([10, 10]);
  });

  it('S8.4: tells since when an application waits to be entered, to whom it belongs and nobody else', async () => {
    const { database, services } = await aService();
    const { intakeItems } = database.tables;
    const item = { channel: 'WINDOW', recordedCardId: null } as const;
    await database.write((tx) =>
      tx.insert(intakeItems).values([
        { ...item, id: 'later', identityHmac: 'li-si', receivedAt: china('2024-03-11 09:30') },
        { ...item, id: 'first', identityHmac: 'li-si', receivedAt: china('2024-03-11 09:00') },
      ]),
    );
    expect(await ownIntakeReceivedAt(services, viewerAs('li-si'))).toEqual(china('2024-03-11 09:00'));
    expect(await ownIntakeReceivedAt(services, zhangSan)).toBeNull();
  });

  it('S7.1: shows sample 1 as printed, and expired from 7 April on', async () => {
    const { services, clock } = await aService();
    expect(await ownCard(services, zhangSan, cardKey(' ex2024030712345 ', null))).toMatchObject({
      number: 'EX2024030712345',
      applicationDate: '2024-03-07',
      status: 'APPROVED',
      validUntil: '2024-04-06',
      purpose: 'TOURISM',
      destination: 'SG',
      expectedExitDate: '2024-03-15',
      comment: null,
      supplement: null,
      asOf: china('2024-03-11 10:00'),
      openActions: [
        { name: 'requestExtension', opensAt: china('2024-03-30 00:00') },
        { name: 'requestCorrection', opensAt: null },
      ],
    });
    clock.moveTo('2024-04-07T00:00:00+08:00');
    expect(await findOwnCard(services, zhangSan, { id: 'card-1' })).toMatchObject({
      status: 'EXPIRED',
      openActions: [],
    });
  });

  it('S7.2: shows sample 2 with what is asked for until when, and the history newest first', async () => {
    const { services, clock } = await aService();
    const card = await ownCard(services, zhangSan, { cardNumber: 'EX2024030867890' });
    expect(card).toMatchObject({
      status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
      comment: '请提供详细的行程安排和住宿证明',
      supplementDueOn: '2024-03-15',
      supplement: { round: 1, state: 'OPEN', items: [{ code: 'ITINERARY', satisfied: false }] },
    });
    expect(card.history!.map(({ seq, to, actor }) => [seq, to, actor])).toEqual([
      [2, 'ADDITIONAL_DOCUMENTS_REQUIRED', 'OFFICER'],
      [1, 'PENDING', 'SELF'],
    ]);
    clock.moveTo('2024-03-16T00:00:00+08:00');
    expect(await ownCard(services, zhangSan, { cardNumber: 'EX2024030867890' })).toMatchObject({
      status: 'LAPSED',
      supplementDueOn: null,
      supplement: { state: 'LAPSED' },
    });
  });

  it.each(['EX2024030799999', 'EX2024133012345', '', 'card-1'])(
    'A5: says NOT_FOUND of %j as of somebody else’s number',
    async (number) => {
      const { services } = await aService();
      const notFound = expect.objectContaining({ code: 'NOT_FOUND', parameters: {} });
      await expect(ownCard(services, viewerAs('li-si'), { cardNumber: 'EX2024030712345' })).rejects.toEqual(
        notFound,
      );
      const asked = async () => ownCard(services, zhangSan, cardKey(number, null));
      await expect(asked()).rejects.toEqual(notFound);
    },
  );

  it('S3.5: gives a guest what is printed, of all cards or of the one asked for, and no more', async () => {
    const { database, services } = await aService();
    const found = (applicantId: string, cardNumber: string | null) =>
      foundCardsOf(database.read, database.tables, { applicantId, cardNumber }, thisMoment(services));
    const all = await found('zhang-san', null);
    expect(all.map(({ number }) => number)).toEqual(['EX2024030867890', 'EX2024030712345']);
    for (const hidden of ['id', 'history', 'supplement', 'openActions'])
      expect(all[0]).not.toHaveProperty(hidden);
    expect(await found('zhang-san', 'EX2024030712345')).toHaveLength(1);
    expect(await found('li-si', 'EX2024030712345')).toEqual([]);
  });
});
