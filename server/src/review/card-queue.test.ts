import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { casesOf } from '../cards/case.store.ts';
import { hasOpenCorrection } from '../cards/guards.ts';
import { statusAt } from '../cards/status-at.ts';
import { countStatements } from '../db/statements.ts';
import { type CardDesk, openCardDesk } from '../testing/card-desk.ts';
import { onBothEngines } from '../testing/engines.ts';
import { type DeskCardFilter, deskCards, deskCounts } from './card-queue.ts';
import { CARD_OFFICERS, deskOfficer } from './desk-officer.ts';
import { wantedOf } from './desk-tasks.ts';
import { DeskView } from './desk-view.ts';

const APPROVED = [
  ['submit', '2024-02-12 09:00'],
  ['review', '2024-02-12 11:00'],
  ['approve', '2024-02-12 16:00'],
] as const;
const ASKED = [
  ['submit', '2024-03-07 09:00'],
  ['requestDocuments', '2024-03-08 09:00'],
] as const;

onBothEngines((open) => {
  let desk: CardDesk;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    desk = await openCardDesk(open);
    const plant = async (name: string, ...given: Parameters<CardDesk['card']>) =>
      ids.set(name, await desk.card(...given));
    await plant('due on Wednesday', {}, ['submit', '2024-03-08 09:00']);
    await plant('late', {}, ['submit', '2024-03-05 09:00']);
    const child = await desk.person({ idNumber: '110105201309010033' });
    await plant('due today', { owner: child }, ['submit', '2024-03-06 09:00']);
    await plant('reviewed', {}, ['submit', '2024-03-06 10:00'], ['review', '2024-03-08 11:00']);
    await plant(
      'wish to go faster',
      { expediteBy: '2024-03-11 13:00' },
      ['submit', '2024-03-11 08:00'],
      ['requestExpedite', '2024-03-11 09:00'],
    );
    await plant(
      'faster, due today',
      { expediteBy: '2024-03-08 13:00' },
      ['submit', '2024-03-08 08:00'],
      ['requestExpedite', '2024-03-08 09:00'],
      ['grantExpedite', '2024-03-08 11:00'],
    );
    await plant('documents asked for', {}, ...ASKED);
    await plant('more time', {}, ...ASKED, ['requestMoreTime', '2024-03-08 15:00']);
    await plant('documents back', {}, ...ASKED, ['supplement', '2024-03-10 09:00']);
    await plant('extension', {}, ...APPROVED, ['requestExtension', '2024-03-08 09:00']);
    await plant('approved', {}, ...APPROVED);
    await plant('withdrawn', {}, ['submit', '2024-03-07 09:00'], ['withdraw', '2024-03-07 10:00']);
    await plant('correction', {}, ...APPROVED, ['requestCorrection', '2024-03-08 09:00']);
    await plant(
      'lapsed, not recorded',
      {},
      ['submit', '2024-02-20 09:00'],
      ['requestDocuments', '2024-02-21 09:00'],
      ['requestMoreTime', '2024-02-22 09:00'],
    );
  });

  const officerOf = (viewer: Viewer) => deskOfficer(desk.services, viewer, CARD_OFFICERS);
  async function rows(viewer: Viewer, filter: DeskCardFilter = {}, first = 50, after: string | null = null) {
    return deskCards(desk.services, await officerOf(viewer), filter, { first, after });
  }
  const nameOf = (id: string) => [...ids].find(([, other]) => other === id)?.[0];
  async function queue(viewer: Viewer, filter: DeskCardFilter = {}) {
    return (await rows(viewer, filter)).edges.map(({ node }) => nameOf(node.id));
  }
  async function row(viewer: Viewer, name: string) {
    const { edges } = await rows(viewer);
    return edges.find(({ node }) => node.id === ids.get(name))?.node;
  }

  describe('the queue', () => {
    it('has what goes faster first, then what is due first', async () => {
      expect(await queue(desk.reviewer)).toEqual([
        'wish to go faster',
        'faster, due today',
        'late',
        'due today',
        'more time',
        'due on Wednesday',
        'documents back',
      ]);
    });

    it('has for an approver what is reviewed, and wishes', async () => {
      expect(await queue(desk.approver)).toEqual(['wish to go faster', 'reviewed', 'extension']);
    });

    it('has a card exactly when the table says that something is wanted', async () => {
      const { read, tables } = desk.database;
      const now = desk.clock.now();
      const cases = await casesOf(read, tables, await read.select().from(tables.cards));
      for (const viewer of [desk.reviewer, desk.approver, desk.both]) {
        const { roles } = await officerOf(viewer);
        const wanting = cases.filter((file) => {
          const facts = {
            ...file.card,
            status: statusAt(file.card, now),
            reviewedByOfficer: false,
            correctionAsked: hasOpenCorrection(file),
          };
          return wantedOf(roles, facts, desk.clock.today()).some((task) => task !== 'CORRECTION');
        });
        expect((await queue(viewer)).sort()).toEqual(wanting.map(({ card }) => nameOf(card.id)).sort());
      }
    });

    it('says what is wanted, by when, and how long it waits', async () => {
      expect(await row(desk.reviewer, 'late')).toMatchObject({
        maskedName: '张*',
        wanted: ['REVIEW'],
        dueOn: '2024-03-08',
        late: true,
        workingDaysLate: 1,
        workingDay: 4,
        minor: false,
        assignment: null,
        expediteReason: null,
      });
      expect(await row(desk.reviewer, 'due today')).toMatchObject({
        late: false,
        workingDay: 3,
        minor: true,
      });
      expect(await row(desk.reviewer, 'wish to go faster')).toMatchObject({
        wanted: ['EXPEDITE', 'REVIEW'],
        expediteReason: 'CRITICAL_ILLNESS',
        dueOn: '2024-03-11',
        dueAt: new Date('2024-03-11T13:00:00+08:00'),
      });
      expect(await row(desk.approver, 'wish to go faster')).toMatchObject({ wanted: ['EXPEDITE'] });
      expect(await row(desk.reviewer, 'documents back')).toMatchObject({ documentsBack: true });
      expect(await row(desk.reviewer, 'more time')).toMatchObject({
        wanted: ['MORE_TIME'],
        documentsBack: false,
      });
    });

    it('G12: is read by nobody’s leave alone: no row of it is a read', async () => {
      const { read, tables } = desk.database;
      const before = await read.$count(tables.accessRecords);
      await rows(desk.reviewer);
      expect(await read.$count(tables.accessRecords)).toBe(before);
    });

    it('takes as many statements for one card as for all', async () => {
      const officer = await officerOf(desk.reviewer);
      const counted = async (first: number) =>
        (await countStatements(() => deskCards(desk.services, officer, {}, { first }))).statements.length;
      expect(await counted(1)).toBe(6);
      expect(await counted(50)).toBe(6);
      const counts = await countStatements(() => deskCounts(desk.services, officer));
      expect(counts.statements).toHaveLength(2);
    });
  });

  describe('its parts', () => {
    it.each([
      ['LATE', ['late']],
      ['DUE_TODAY', ['wish to go faster', 'faster, due today', 'due today', 'more time']],
      ['EXPEDITED', ['wish to go faster', 'faster, due today']],
      ['DOCUMENTS_BACK', ['documents back']],
      ['TAKEN', []],
    ] as const)('%s', async (view, expected) => {
      expect(await queue(desk.reviewer, { view })).toEqual(expected);
    });

    it('are counted as they are listed, by one statement', async () => {
      for (const viewer of [desk.reviewer, desk.approver, desk.both]) {
        const counts = await deskCounts(desk.services, await officerOf(viewer));
        const listed = await Promise.all(
          Object.values(DeskView).map(async (view) => (await rows(viewer, { view })).totalCount),
        );
        const { mine, taken, late, dueToday, expedited, documentsBack, corrections } = counts;
        expect([mine, taken, late, dueToday, expedited, documentsBack]).toEqual(listed);
        expect(corrections).toBe(1);
      }
    });

    it('by status, as it is now', async () => {
      expect(await queue(desk.reviewer, { status: ['ADDITIONAL_DOCUMENTS_REQUIRED'] })).toEqual([
        'more time',
      ]);
      expect(await queue(desk.both, { status: ['REVIEWED', 'APPROVED'] })).toEqual(['reviewed', 'extension']);
      expect(await queue(desk.both, { status: ['LAPSED'] })).toEqual([]);
    });
  });

  describe('looking for a number', () => {
    it('finds it by its beginning, however it is typed', async () => {
      const number = (await row(desk.reviewer, 'late'))!.number;
      for (const typed of [number, number.slice(0, 12), ` ex 20240305`, '20240305', 'ＥＸ２０２４０３０５'])
        expect(await queue(desk.reviewer, { number: typed })).toEqual(['late']);
      expect(await queue(desk.reviewer, { number: ' ' })).toHaveLength(7);
    });

    it('I3: takes no wildcard for more than it is', async () => {
      for (const typed of [
        '%',
        '_',
        'EX%',
        'EX2024030_',
        '%20240305',
        '\\',
        "EX' or 1=1 --",
        'x'.repeat(5000),
      ])
        expect(await queue(desk.reviewer, { number: typed })).toEqual([]);
    });
  });
});
