import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { sweepCards } from '../cards/sweep-cards.ts';
import { openDatabase } from '../db/open-database.ts';
import { extensionsOf } from '../extensions/extension.store.ts';
import { china } from '../testing/cases.ts';
import { type Open, onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard } from '../testing/planted-cards.ts';
import { openWorld, type World } from '../testing/world.ts';
import { type ExitReport, reportExit } from './report-exit.ts';

const SUBMITTED = ['submit', '2024-03-07 09:00'] as const;
const REVIEWED = ['review', '2024-03-07 11:00'] as const;
const APPROVED = [SUBMITTED, REVIEWED, ['approve', '2024-03-07 16:00']] as const;
const ASKED = ['requestExtension', '2024-04-01 09:00'] as const;

const report: ExitReport = {
  eventId: 'PVG-20240315-000187',
  cardNumber: 'EX2024030712345',
  exitedOn: '2024-03-15',
};

/** 张三 with sample 1, approved until 6 April; it is 15 March. */
async function aWorld(open: Open, ...more: Parameters<typeof plantCard>[2][]): Promise<World> {
  const world = await openWorld(open);
  await peopleOfTheCases(world.database);
  await plantCard(world.database, {}, ...APPROVED, ...more);
  world.clock.moveTo('2024-03-15T13:40:00+08:00');
  return world;
}

async function cardOf({ database: { read, tables } }: World, id = 'card-1') {
  const [card] = await read.select().from(tables.cards).where(eq(tables.cards.id, id));
  return card!;
}

const told = async ({ database: { read, tables } }: World) =>
  (await read.select().from(tables.notifications)).map(({ kind, params }) => `${kind} ${params['to']}`);

onBothEngines((open) => {
  it('T9: an exit files the card, is told once, and the same report again changes nothing', async () => {
    const world = await aWorld(open);
    expect(await reportExit(world.services, report)).toEqual({ result: 'RECORDED' });
    const filed = await cardOf(world);
    expect(filed).toMatchObject({
      ...{ status: 'COMPLETED', exitedOn: '2024-03-15', endsAt: null, dueOn: null },
      closedAt: china('2024-03-15 13:40'),
    });
    expect(await told(world)).toEqual(['STATUS_CHANGED COMPLETED']);

    world.clock.moveTo('2024-05-01T10:00:00+08:00');
    expect(await reportExit(world.services, report)).toEqual({ result: 'ALREADY_RECORDED' });
    await sweepCards(world.services);
    expect(await cardOf(world)).toEqual(filed);
    expect(await told(world)).toHaveLength(1);
    const { accessRecords, borderEvents } = world.database.tables;
    expect(await world.database.read.$count(accessRecords)).toBe(0);
    expect(await world.database.read.select().from(borderEvents)).toEqual([
      {
        ...{ id: report.eventId, cardId: 'card-1', exitedOn: '2024-03-15' },
        receivedAt: china('2024-03-15 13:40'),
      },
    ]);
    expect(await verifyChains(world.database)).toMatchObject({ broken: [] });
  });

  it('T9: the same id with another day or another card is a conflict and changes nothing', async () => {
    const world = await aWorld(open);
    await plantCard(world.database, { id: 'card-2', cardNumber: 'EX2024030700002' }, ...APPROVED);
    await reportExit(world.services, report);
    for (const other of [
      { exitedOn: '2024-03-14' },
      { cardNumber: 'EX2024030700002' },
      { cardNumber: 'EX2024030799999' },
    ])
      expect(await reportExit(world.services, { ...report, ...other } as ExitReport)).toEqual({
        result: 'CONFLICT',
      });
    expect((await cardOf(world, 'card-2')).status).toBe('APPROVED');
  });

  it.each<[string, Partial<ExitReport>, string]>([
    ['a card that never was', { cardNumber: 'EX2024030799999' }, 'UNKNOWN_CARD'],
    ['a day after today', { exitedOn: '2024-03-16' }, 'EXIT_DATE_OUTSIDE_VALIDITY'],
    ['a day before the approval', { exitedOn: '2024-03-06' }, 'EXIT_DATE_OUTSIDE_VALIDITY'],
    ['a card that is not approved', { cardNumber: 'EX2024030700002' }, 'NOT_APPROVED'],
  ])('refuses %s, and may be told better under the same id', async (_what, wrong, reason) => {
    const world = await aWorld(open);
    await plantCard(world.database, { id: 'card-2', cardNumber: 'EX2024030700002' }, SUBMITTED);
    expect(await reportExit(world.services, { ...report, ...wrong })).toEqual({ result: 'REFUSED', reason });
    expect((await cardOf(world)).status).toBe('APPROVED');
    expect(await told(world)).toEqual([]);
    expect(await reportExit(world.services, report)).toEqual({ result: 'RECORDED' });
  });

  it('a second exit under another id is refused: the record is filed', async () => {
    const world = await aWorld(open);
    await reportExit(world.services, report);
    expect(await reportExit(world.services, { ...report, eventId: 'another' })).toEqual({
      ...{ result: 'REFUSED', reason: 'ALREADY_COMPLETED' },
    });
  });

  describe('T9: told late', () => {
    const late = { ...report, exitedOn: '2024-04-06' } as const;

    it('of a day within the validity an expired card becomes completed, which its history shows', async () => {
      const world = await aWorld(open);
      world.clock.moveTo('2024-04-09T09:00:00+08:00');
      await sweepCards(world.services);
      expect((await cardOf(world)).status).toBe('EXPIRED');
      expect(await reportExit(world.services, late)).toEqual({ result: 'RECORDED' });
      const { statusChanges: s } = world.database.tables;
      const rows = await world.database.read.select().from(s).where(eq(s.cardId, 'card-1'));
      expect(rows.at(-1)).toMatchObject({
        from: 'EXPIRED',
        to: 'COMPLETED',
        action: 'recordExit',
        actorKind: 'SYSTEM',
      });
      expect(await told(world)).toEqual(['STATUS_CHANGED EXPIRED', 'STATUS_CHANGED COMPLETED']);
    });

    it('before the clock job came, the owner hears of the exit alone', async () => {
      const world = await aWorld(open);
      world.clock.moveTo('2024-04-07T00:00:30+08:00');
      expect(await reportExit(world.services, late)).toEqual({ result: 'RECORDED' });
      await sweepCards(world.services);
      expect(await told(world)).toEqual(['STATUS_CHANGED COMPLETED']);
    });

    it('of the day after the validity it stays expired', async () => {
      const world = await aWorld(open);
      world.clock.moveTo('2024-04-07T09:00:00+08:00');
      expect(await reportExit(world.services, { ...report, exitedOn: '2024-04-07' })).toEqual({
        ...{ result: 'REFUSED', reason: 'EXIT_DATE_OUTSIDE_VALIDITY' },
      });
    });

    it('of a day that silence had added counts too, and the extension is settled', async () => {
      const world = await openWorld(open);
      await peopleOfTheCases(world.database);
      await plantCard(world.database, {}, ...APPROVED, ASKED);
      world.clock.moveTo('2024-04-08T09:00:00+08:00');
      expect(await reportExit(world.services, { ...report, exitedOn: '2024-04-08' })).toEqual({
        result: 'RECORDED',
      });
      expect(await cardOf(world)).toMatchObject({ status: 'COMPLETED', validUntil: '2024-04-16' });
      const { read, tables } = world.database;
      expect(await extensionsOf(read, tables, ['card-1'])).toMatchObject([{ state: 'DEEMED_GRANTED' }]);
    });

    it('A8: of an archived card is of no card', async () => {
      const world = await aWorld(open);
      world.clock.moveTo('2029-04-08T09:00:00+08:00');
      expect(await reportExit(world.services, late)).toEqual({ result: 'REFUSED', reason: 'UNKNOWN_CARD' });
    });
  });

  it('K10: of one report at several servers at once, and of several of one card, one is recorded', async () => {
    const world = await aWorld(open);
    const other = { ...world.services, database: await openDatabase(world.database.location) };
    const servers = [world.services, other, world.services, other];
    const answers = await Promise.all([
      ...servers.map((services) => reportExit(services, report)),
      ...servers.map((services, i) => reportExit(services, { ...report, eventId: `other-${i}` })),
    ]);
    const results = answers.map((answer) => answer.result);
    expect(results.filter((result) => result === 'RECORDED')).toHaveLength(1);
    expect(results).not.toContain('CONFLICT');
    expect(await told(world)).toHaveLength(1);
    expect(await world.database.read.$count(world.database.tables.borderEvents)).toBe(1);
    await other.database.close();
  });

  it('K10: of several cards at once under one id one is recorded, the others are conflicts', async () => {
    const world = await aWorld(open);
    const cards = [1, 2, 3, 4, 5, 6].map((n) => `EX202403070000${n}`);
    for (const cardNumber of cards)
      await plantCard(world.database, { id: cardNumber, cardNumber }, ...APPROVED);
    const answers = await Promise.all(
      cards.map((cardNumber) => reportExit(world.services, { ...report, cardNumber })),
    );
    expect(answers.map(({ result }) => result).sort()).toEqual([...Array(5).fill('CONFLICT'), 'RECORDED']);
    const { cards: c } = world.database.tables;
    expect(await world.database.read.$count(c, eq(c.status, 'COMPLETED'))).toBe(1);
  });
});
