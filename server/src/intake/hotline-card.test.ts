import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { type CardDesk, openCardDesk } from '../testing/card-desk.ts';
import { onBothEngines } from '../testing/engines.ts';
import { callerAt } from '../testing/world.ts';
import { hotlineCard } from './hotline-card.ts';
import { recordExpediteRequest } from './record-expedite.ts';

const caller = callerAt('hotline');
const SUBMITTED = ['submit', '2024-03-08 09:00'] as const;

onBothEngines((open) => {
  let desk: CardDesk;
  beforeAll(async () => {
    desk = await openCardDesk(open);
  });

  async function numberOf(cardId: string) {
    const { read, tables } = desk.database;
    const [card] = await read.select().from(tables.cards).where(eq(tables.cards.id, cardId));
    return card!.cardNumber;
  }
  const find = (number: string, viewer: Viewer = desk.intake) =>
    hotlineCard(desk.services, caller, viewer, number);
  const record = (cardId: string, note = '来电说母亲病危，机票已买') =>
    recordExpediteRequest(desk.services, caller, desk.intake, { cardId, reason: 'CRITICAL_ILLNESS', note });
  async function log(cardId: string) {
    const { read, tables } = desk.database;
    const { accessRecords: a } = tables;
    const rows = await read.select().from(a).where(eq(a.cardId, cardId)).orderBy(asc(a.seq));
    return rows.map(({ action, officeName }) => `${action} ${officeName !== null}`);
  }

  it('S10.2: finds an open card by its whole number, shows little of it, and that is in the owner’s log', async () => {
    const cardId = await desk.card({ owner: await desk.person({ name: '欧阳文' }) }, SUBMITTED);
    const number = await numberOf(cardId);
    expect(await find(` ${number.toLowerCase()} `)).toEqual({
      id: cardId,
      number,
      maskedName: '欧*',
      status: 'PENDING',
      applicationDate: '2024-03-08',
      expedite: 'NONE',
      expediteReason: null,
      mayRequestExpedite: true,
      supplement: null,
      mayRequestExtension: false,
      validUntil: null,
    });
    expect(await log(cardId)).toEqual(['READ_CARD true']);
  });

  it('G12: is silent alike about a beginning, a closed card, one of the officer’s own, and none', async () => {
    const closed = await desk.card({}, SUBMITTED, ['withdraw', '2024-03-08 10:00']);
    const own = await desk.card({ principalId: desk.intake.applicantId }, SUBMITTED);
    const open = await numberOf(await desk.card({}, SUBMITTED));
    const numbers = [
      await numberOf(closed),
      await numberOf(own),
      open.slice(0, 14),
      `${open.slice(0, 14)}%`,
      'x',
      'EX2024030899999',
    ];
    for (const number of numbers) expect(await find(number)).toBeNull();
    expect([...(await log(closed)), ...(await log(own))]).toEqual([]);
    for (const cardId of [closed, own, 'none'])
      await expect(record(cardId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(find(open, desk.reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('S10.2: records what a caller asks for: the desk has it to decide, the owner is told', async () => {
    const cardId = await desk.card({}, SUBMITTED);
    expect(await record(cardId, ' ')).toMatchObject({ reason: 'COMMENT_LENGTH' });
    expect(await record(cardId)).toMatchObject({
      __typename: 'ExpediteRecorded',
      card: { expedite: 'REQUESTED', expediteReason: 'CRITICAL_ILLNESS', mayRequestExpedite: false },
      decideBy: new Date('2024-03-11T14:00:00+08:00'),
    });
    expect(await record(cardId)).toMatchObject({ reason: 'ALREADY_ASKED' });
    const { read, tables } = desk.database;
    const { expediteRequests: r, notifications: n, statusChanges: s } = tables;
    expect(await read.select().from(r).where(eq(r.cardId, cardId))).toMatchObject([
      { requestedAs: 'OFFICER', requestedBy: desk.intake.applicantId, state: 'REQUESTED' },
    ]);
    expect(await read.select().from(n).where(eq(n.cardId, cardId))).toMatchObject([
      { kind: 'EXPEDITE_REQUESTED' },
    ]);
    expect(await read.select().from(s).where(eq(s.cardId, cardId)).orderBy(asc(s.seq))).toMatchObject([
      { action: 'submit' },
      { action: 'requestExpedite', publicComment: '来电说母亲病危，机票已买' },
    ]);
    expect(await log(cardId)).toEqual(['WRITE_CARD true']);
  });

  it('J3: what cannot be recorded is not shown', async () => {
    const number = await numberOf(await desk.card({}, SUBMITTED));
    await desk.database.raw('alter table access_records rename to mislaid');
    await expect(find(number)).rejects.toThrow();
    await desk.database.raw('alter table mislaid rename to access_records');
  });
});
