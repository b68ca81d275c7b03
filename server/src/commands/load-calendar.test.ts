import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { liveCalendar } from '../calendar/live-calendar.ts';
import { parseNotice } from '../calendar/parse-notice.ts';
import { recountLoadedYears } from '../calendar/recount-dates.ts';
import { casesOf } from '../cards/case.store.ts';
import { progressOf } from '../cards/progress.ts';
import { china } from '../testing/cases.ts';
import { commandEnvironment, exitCard } from '../testing/commands.ts';
import { onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard } from '../testing/planted-cards.ts';
import { openWorld, type World } from '../testing/world.ts';

const holiday = (zh: string, from: string, to: string) => ({ name: { zh, en: zh }, from, to });
const NOTICE = {
  year: 2027,
  source: 'https://www.gov.cn/notice',
  holidays: [
    holiday('元旦', '2027-01-01', '2027-01-03'),
    holiday('春节', '2027-02-05', '2027-02-11'),
    holiday('国庆节', '2027-10-01', '2027-10-07'),
  ],
  workdays: ['2027-02-14'],
};

it.each([
  [{ ...NOTICE, year: 2028 }, '元旦: 2027-01-01 to 2027-01-03 is not of 2028'],
  [{ ...NOTICE, workdays: ['2027-02-15'] }, '2027-02-15 is no weekend day'],
  [{ ...NOTICE, workdays: ['2027-02-06'] }, '2027-02-06 is free and worked'],
  [{ ...NOTICE, workdays: ['2027-02-14', '2027-02-14'] }, '2027-02-14 is worked twice'],
  [
    { ...NOTICE, holidays: [...NOTICE.holidays, holiday('除夕', '2027-02-04', '2027-02-05')] },
    '2027-02-05 is free twice',
  ],
  [{ ...NOTICE, holidays: [holiday('春节', '2027-02-11', '2027-02-05')] }, '春节: from 2027-02-11'],
  [{ ...NOTICE, holidays: NOTICE.holidays.slice(0, 2) }, 'only 10 free days'],
  [{ ...NOTICE, holidays: [holiday('春节', '2027-02-30', '2027-03-05')] }, 'holidays.0.from is no day'],
  [{ ...NOTICE, more: true }, 'more'],
  ['2027', 'expected object'],
])('refuses a notice with %#: %s', (json, fault) => {
  const parsed = parseNotice(json, '2026-11-20');
  expect(parsed.ok ? [] : parsed.faults.join('\n')).toContain(fault);
});

onBothEngines((open) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(open);
    world.clock.moveTo('2026-12-31T10:00:00+08:00');
    await peopleOfTheCases(world.database);
    const trip = { expectedExitDate: '2027-03-15' } as const;
    await plantCard(world.database, { ...trip, id: 'pending', cardNumber: 'EX1' }, [
      'submit',
      '2026-12-30 09:00',
    ]);
    await plantCard(
      world.database,
      { ...trip, id: 'documents', cardNumber: 'EX2' },
      ['submit', '2026-12-24 09:00'],
      ['requestDocuments', '2026-12-25 09:00'],
    );
    await plantCard(world.database, { ...trip, id: 'before', cardNumber: 'EX3' }, [
      'submit',
      '2026-12-22 09:00',
    ]);
  });

  const fileOf = async (id: string) => {
    const { read, tables } = world.database;
    const cards = await read.select().from(tables.cards);
    return (
      await casesOf(
        read,
        tables,
        cards.filter((card) => card.id === id),
      )
    )[0]!;
  };
  const load = (notice: object) => {
    const file = path.join(world.database.location.dataDir, 'calendar.json');
    writeFileSync(file, JSON.stringify(notice));
    return exitCard(commandEnvironment(world.database.location), ['load-calendar', file]);
  };
  const told = async () => {
    const { read, tables } = world.database;
    const rows = await read.select().from(tables.notifications);
    return rows
      .filter(({ kind }) => kind === 'DATE_MOVED')
      .map(({ cardId, params, recipientApplicantId }) => [cardId, params['date'], recipientApplicantId])
      .sort();
  };

  it('counts open dates anew when a year is loaded, tells their owners once, and takes the mark from the page', async () => {
    const calendar = await liveCalendar(world.database);
    const progress = async () => progressOf(await fileOf('pending'), world.clock.now(), calendar);
    expect(await progress()).toMatchObject({ expectedOn: '2027-01-04', provisional: true });
    const before = await fileOf('before');

    const loaded = await load(NOTICE);
    expect(loaded).toMatchObject({ code: 0, err: '' });
    expect(loaded.out).toBe('The calendar of 2027 is loaded; 2 cards have other dates');
    expect((await fileOf('pending')).card).toMatchObject({ dueOn: '2027-01-05', version: 2 });
    const documents = await fileOf('documents');
    expect(documents.card.endsAt).toEqual(china('2027-01-05 00:00'));
    expect(documents.supplement).toMatchObject({ dueOn: '2027-01-04', dueAt: china('2027-01-05 00:00') });
    expect(await fileOf('before')).toEqual(before);
    const messages = [
      ['documents', '2027-01-04T16:00:00.000Z', 'zhang-san'],
      ['pending', '2027-01-05T16:00:00.000Z', 'zhang-san'],
    ];
    expect(await told()).toEqual(messages);

    // A running server takes it in within a minute.
    await calendar.refresh();
    expect(await progress()).toMatchObject({ expectedOn: '2027-01-05', provisional: false });

    // Again, by command and by the sweep of a server: nothing is done or said twice.
    expect((await load(NOTICE)).out).toContain('0 cards');
    await Promise.all([1, 2].map(() => recountLoadedYears({ ...world.services, clock: realClock(world) })));
    expect(await told()).toEqual(messages);
  });

  it('gives back no day that an owner was told for documents when the notice is mended', async () => {
    const mended = {
      ...NOTICE,
      holidays: [holiday('元旦', '2027-01-01', '2027-01-01'), ...NOTICE.holidays.slice(1)],
    };
    expect((await load({ ...mended, workdays: ['2027-01-02'] })).out).toContain('1 cards');
    expect((await fileOf('pending')).card.dueOn).toBe('2027-01-04');
    expect((await fileOf('documents')).supplement?.dueOn).toBe('2027-01-04');
    expect(await told()).toHaveLength(3);
  });

  it('says which announced maintenance has come to stand in office hours', async () => {
    const { database } = world;
    const startsAt = china('2027-02-14 08:00');
    await database.write((tx) =>
      tx
        .insert(database.tables.maintenanceWindows)
        .values({ id: 'w-1', startsAt, endsAt: china('2027-02-14 10:00'), announcedAt: startsAt }),
    );
    expect(await load(NOTICE)).toMatchObject({
      code: 1,
      err: expect.stringContaining('w-1  2027-02-14 08:00'),
    });
  });
});

/** Loading happened in real time. */
function realClock({ clock }: World) {
  return { ...clock, realNow: () => new Date() };
}
