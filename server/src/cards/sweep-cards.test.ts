import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { insertRows } from '../db/insert-rows.ts';
import { countStatements } from '../db/statements.ts';
import { extensionsOf } from '../extensions/extension.store.ts';
import { sweepFiles } from '../files/sweep-files.ts';
import { china, usualInput, zhangSan } from '../testing/cases.ts';
import { type Open, onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard } from '../testing/planted-cards.ts';
import { aGuardianGrant, aProxyGrant } from '../testing/planted-grants.ts';
import { aPdf } from '../testing/sample-files.ts';
import { openWorld, type World } from '../testing/world.ts';
import { act } from './act.ts';
import { recordWhatHappened } from './record-by-itself.ts';
import { remindOwners } from './remind-owners.ts';
import { cardRounds, sweepCards } from './sweep-cards.ts';
import { saveTransition } from './transition.store.ts';

const SUBMITTED = ['submit', '2024-03-07 09:00'] as const;
const REVIEWED = ['review', '2024-03-07 11:00'] as const;
const APPROVED = [SUBMITTED, REVIEWED, ['approve', '2024-03-07 16:00']] as const;
const ASKED = ['requestExtension', '2024-04-01 09:00'] as const;
const DOCUMENTS = [SUBMITTED, ['requestDocuments', '2024-03-08 15:00']] as const;

const numbered = (n: number, values = {}) => ({
  id: `card-${n}`,
  cardNumber: `EX202403070000${n}`,
  expectedExitDate: '2024-05-01' as const,
  ...values,
});

async function aWorld(open: Open): Promise<World> {
  const world = await openWorld(open);
  await peopleOfTheCases(world.database);
  return world;
}

/** The clock job comes at these moments, in China. */
async function sweepAt({ services, clock }: World, ...moments: readonly string[]): Promise<void> {
  for (const moment of moments) {
    clock.moveTo(`${moment.replace(' ', 'T')}+08:00`);
    expect(await sweepCards(services)).toBe(true);
  }
}

async function historyOf({ database: { read, tables } }: World, cardId = 'card-1') {
  const { statusChanges: s } = tables;
  const rows = await read.select().from(s).where(eq(s.cardId, cardId)).orderBy(asc(s.seq));
  return rows.map(({ action, at }) => [action, at]);
}

async function cardOf({ database: { read, tables } }: World, id = 'card-1') {
  const [card] = await read.select().from(tables.cards).where(eq(tables.cards.id, id));
  return card!;
}

/** What each was told, in the order of their inboxes, oldest first. */
async function messagesOf({ database: { read, tables } }: World, applicantId = 'zhang-san') {
  const { notifications: n } = tables;
  const rows = await read.select().from(n).where(eq(n.recipientApplicantId, applicantId)).orderBy(asc(n.id));
  return rows.map(({ kind, params }) => [kind, params['to'], params['date']].filter(Boolean).join(' '));
}

const until = (text: string) => china(text).toISOString();

onBothEngines((open) => {
  describe('K9, K8: the clock job', () => {
    it('records an end at its own time, tells of it once, and takes nothing back when the clock is', async () => {
      const world = await aWorld(open);
      await plantCard(world.database, numbered(1), ...APPROVED);
      await plantCard(world.database, numbered(2), ...DOCUMENTS);
      await sweepAt(world, '2024-03-15 23:59:59.999');
      expect((await cardOf(world, 'card-2')).status).toBe('ADDITIONAL_DOCUMENTS_REQUIRED');
      await sweepAt(world, '2024-03-16 00:00', '2024-03-16 00:01');
      expect(await cardOf(world, 'card-2')).toMatchObject({
        status: 'LAPSED',
        closedAt: china('2024-03-16 00:00'),
      });
      await sweepAt(world, '2024-05-02 08:00', '2024-05-02 07:00', '2024-05-03 07:00', '2024-04-01 10:00');
      expect(await cardOf(world)).toMatchObject({
        ...{ status: 'EXPIRED', closedAt: china('2024-04-07 00:00'), endsAt: null },
      });
      expect((await historyOf(world)).at(-1)).toEqual(['expire', china('2024-04-07 00:00')]);
      expect(await messagesOf(world)).toEqual([
        `SUPPLEMENT_DUE ADDITIONAL_DOCUMENTS_REQUIRED ${until('2024-03-16 00:00')}`,
        'STATUS_CHANGED LAPSED',
        'STATUS_CHANGED EXPIRED',
      ]);
      expect(await verifyChains(world.database)).toMatchObject({ broken: [] });
    });

    it('after missed midnights first records what silence granted, then the end of that too', async () => {
      const world = await aWorld(open);
      await plantCard(world.database, numbered(1), ...APPROVED, ASKED);
      await plantCard(world.database, numbered(2), ...APPROVED, ASKED);
      await sweepAt(world, '2024-04-06 23:59');
      expect((await historyOf(world)).at(-1)).toEqual(['requestExtension', china('2024-04-01 09:00')]);
      await sweepAt(world, '2024-04-18 03:00');
      expect((await historyOf(world)).slice(-2)).toEqual([
        ['grantExtension', china('2024-04-07 00:00')],
        ['expire', china('2024-04-17 00:00')],
      ]);
      const { read, tables } = world.database;
      expect(await extensionsOf(read, tables, ['card-1'])).toMatchObject([
        { state: 'DEEMED_GRANTED', newValidUntil: '2024-04-16', decidedAt: china('2024-04-07 00:00') },
      ]);
      expect((await messagesOf(world)).slice(0, 2)).toEqual([
        `EXTENSION_GRANTED APPROVED ${until('2024-04-17 00:00')}`,
        'STATUS_CHANGED EXPIRED',
      ]);
    });

    it('grants in silence at the midnight at which the validity is over', async () => {
      const world = await aWorld(open);
      await plantCard(world.database, numbered(1), ...APPROVED, ASKED);
      await sweepAt(world, '2024-04-07 00:00');
      expect(await cardOf(world)).toMatchObject({
        status: 'APPROVED',
        validUntil: '2024-04-16',
        dueOn: null,
      });
    });

    it('writes down once that the longest time is over, with the days of pause added', async () => {
      const world = await aWorld(open);
      await plantCard(world.database, numbered(1), ...DOCUMENTS, ['supplement', '2024-03-11 10:00']);
      await plantCard(world.database, numbered(2), SUBMITTED);
      await sweepAt(world, '2024-04-07 12:00');
      expect((await historyOf(world, 'card-2')).at(-1)).toEqual(['recordDelay', china('2024-04-07 00:00')]);
      expect((await historyOf(world)).at(-1)?.[0]).toBe('supplement');
      await sweepAt(world, '2024-04-09 23:59', '2024-04-12 00:00', '2024-04-13 00:00');
      expect((await historyOf(world)).slice(-2)).toEqual([
        ['supplement', china('2024-03-11 10:00')],
        ['recordDelay', china('2024-04-10 00:00')],
      ]);
      expect((await messagesOf(world)).filter((message) => message.startsWith('CASE_OVERDUE'))).toHaveLength(
        2,
      );
      expect((await cardOf(world)).status).toBe('PENDING');
    });

    it('comes through with every other card when one fails, and says so', async () => {
      const world = await aWorld(open);
      for (const n of [1, 2, 3]) await plantCard(world.database, numbered(n), ...DOCUMENTS);
      // The next row of this history is taken: whatever is recorded of the card fails.
      await world.database.write(async (tx) => {
        const { statusChanges: t } = world.database.tables;
        const [row] = await tx.select().from(t).where(eq(t.cardId, 'card-2')).limit(1);
        await tx.insert(t).values({ ...row!, id: 'intruder', seq: 3 });
      });
      world.clock.moveTo('2024-03-16T00:00:00+08:00');
      expect(await sweepCards(world.services)).toBe(false);
      expect((await cardOf(world, 'card-1')).status).toBe('LAPSED');
      expect((await cardOf(world, 'card-2')).status).toBe('ADDITIONAL_DOCUMENTS_REQUIRED');
      expect((await cardOf(world, 'card-3')).status).toBe('LAPSED');
      expect(world.logged.join()).toContain('what happened to a card was not recorded');
    });

    it('comes through with all cards of one moment, however many of them fail', async () => {
      const world = await aWorld(open);
      const { database } = world;
      const { cards, statusChanges: t, supplementRequests: r } = database.tables;
      await plantCard(database, numbered(1), ...DOCUMENTS);
      await database.write(async (tx) => {
        const [card] = await tx.select().from(cards);
        const changes = await tx.select().from(t);
        const [request] = await tx.select().from(r);
        const others = Array.from({ length: 449 }, (_, i) => String(i + 1000));
        const copied = others.map((n) => ({ ...card!, id: `copy-${n}`, cardNumber: `EX2024030801${n}` }));
        const histories = others.flatMap((n) =>
          // Of the first 250 the next row of the history is taken.
          [...changes, ...(Number(n) < 1250 ? [{ ...changes[1]!, seq: 3 }] : [])].map((row) => ({
            ...{ ...row, id: `${n}-${row.seq}`, cardId: `copy-${n}` },
          })),
        );
        const requests = others.map((n) => ({ ...request!, id: `request-${n}`, cardId: `copy-${n}` }));
        await insertRows(tx, cards, copied);
        await insertRows(tx, t, histories);
        await insertRows(tx, r, requests);
      });
      world.clock.moveTo('2024-03-16T00:00:00+08:00');
      expect(await recordWhatHappened(world.services)).toBe(false);
      expect(await database.read.$count(cards, eq(cards.status, 'LAPSED'))).toBe(200);
    });

    it('K10: of two that come at once each thing is done by one', async () => {
      const world = await aWorld(open);
      for (const n of [1, 2, 3, 4]) await plantCard(world.database, numbered(n), ...DOCUMENTS);
      world.clock.moveTo('2024-03-16T00:00:00+08:00');
      await Promise.all([sweepCards(world.services), sweepCards(world.services)]);
      await sweepCards(world.services);
      for (const n of [1, 2, 3, 4])
        expect((await historyOf(world, `card-${n}`)).map(([action]) => action)).toEqual([
          'submit',
          'requestDocuments',
          'lapse',
        ]);
      expect(await messagesOf(world)).toHaveLength(4);
    });
  });

  describe('reminders', () => {
    it('K8: come once each, whatever the clock does, and none when it is stale', async () => {
      const world = await aWorld(open);
      await plantCard(world.database, numbered(1), ...DOCUMENTS);
      const due = `SUPPLEMENT_DUE ADDITIONAL_DOCUMENTS_REQUIRED ${until('2024-03-16 00:00')}`;
      await sweepAt(world, '2024-03-12 23:59');
      expect(await messagesOf(world)).toEqual([]);
      await sweepAt(world, '2024-03-13 00:00', '2024-03-14 12:00');
      expect(await messagesOf(world)).toEqual([due]);
      await sweepAt(world, '2024-03-15 21:00', '2024-03-15 20:00', '2024-03-15 21:01', '2024-03-14 21:01');
      // On the way back the day that was left out has come, and is said for the first time.
      expect(await messagesOf(world)).toEqual([due, due, due]);
    });

    it('are kept back when the card changes under them, and asked for again', async () => {
      const world = await aWorld(open);
      const before = await plantCard(world.database, numbered(1), ...DOCUMENTS);
      const sent = act(before, 'supplement', zhangSan, usualInput.supplement, {
        now: china('2024-03-15 20:59'),
      });
      if (!sent.ok) throw new Error(sent.refused.reason);
      const { database } = world.services;
      let isFirst = true;
      const write: typeof database.write = async (work) => {
        // The documents come in while the reminder is on its way.
        if (isFirst) await database.write((tx) => saveTransition(tx, database.tables, before, sent));
        isFirst = false;
        return database.write(work);
      };
      world.clock.moveTo('2024-03-15T21:00:00+08:00');
      const slow = { ...world.services, database: { ...database, read: database.read, write } };
      expect(await remindOwners(slow)).toBe(false);
      expect(await remindOwners(world.services)).toBe(true);
      expect(await messagesOf(world)).toEqual([]);
    });

    it('after a longer deadline are said of the new one', async () => {
      const world = await aWorld(open);
      await plantCard(world.database, numbered(1), ...DOCUMENTS, ['extendDeadline', '2024-03-14 09:00']);
      await sweepAt(world, '2024-03-14 10:00');
      expect(await messagesOf(world)).toEqual([]);
      await sweepAt(world, '2024-03-26 00:00');
      expect(await messagesOf(world)).toEqual([
        `SUPPLEMENT_DUE ADDITIONAL_DOCUMENTS_REQUIRED ${until('2024-03-29 00:00')}`,
      ]);
    });

    it('say that a step is late once per step', async () => {
      const world = await aWorld(open);
      await plantCard(world.database, numbered(1), SUBMITTED);
      await plantCard(world.database, numbered(2), SUBMITTED, REVIEWED);
      await sweepAt(world, '2024-03-12 00:00', '2024-03-13 00:00', '2024-03-20 00:00');
      expect(await messagesOf(world)).toEqual(['LATE REVIEWED', 'LATE PENDING']);
    });

    it('go to a guardian who acts for a child under 14, and to a delegate who may receive them, by their grants', async () => {
      const world = await aWorld(open);
      const { applicants } = world.database.tables;
      await world.database.write((tx) =>
        tx.update(applicants).set({ birthDate: '2013-09-01' }).where(eq(applicants.id, 'zhang-san')),
      );
      await plantCard(world.database, numbered(1), ...APPROVED);
      const parties = { principalId: 'zhang-san', delegateApplicantId: 'li-si' };
      const { id: grantId } = await aGuardianGrant(world.database, { ...parties });
      await sweepAt(world, '2024-04-06 00:00', '2024-04-06 12:00');
      expect(await messagesOf(world)).toEqual([]);
      const { notifications: n } = world.database.tables;
      expect(await world.database.read.select().from(n)).toMatchObject([
        { kind: 'VALIDITY_ENDING', recipientApplicantId: 'li-si', grantId, cardId: 'card-1' },
      ]);
    });

    it('go to nobody about the dead, nor to their proxy', async () => {
      const world = await aWorld(open);
      const { applicants } = world.database.tables;
      await plantCard(world.database, numbered(1), ...APPROVED);
      const scopes = ['card:read', 'notify:receive'] as const;
      const parties = { principalId: 'zhang-san', delegateApplicantId: 'li-si' };
      await aProxyGrant(world.database, { ...parties, scopes: [...scopes] });
      await world.database.write((tx) =>
        tx.update(applicants).set({ deceasedOn: '2024-03-10' }).where(eq(applicants.id, 'zhang-san')),
      );
      await sweepAt(world, '2024-04-06 00:00', '2024-04-08 00:00');
      expect((await cardOf(world)).status).toBe('EXPIRED');
      expect(await world.database.read.$count(world.database.tables.notifications)).toBe(0);
    });
  });

  describe('T12: the archive', () => {
    it('is announced thirty days before, and recorded on its day, also for what ended unseen', async () => {
      const world = await aWorld(open);
      await plantCard(world.database, numbered(1), ...APPROVED, ['recordExit', '2024-03-15 13:00']);
      await plantCard(world.database, numbered(2), ...DOCUMENTS);
      await sweepAt(world, '2029-02-12 23:59');
      expect(await messagesOf(world)).toEqual(['STATUS_CHANGED LAPSED']);
      await sweepAt(world, '2029-02-13 00:00', '2029-03-01 00:00');
      expect((await messagesOf(world)).slice(1)).toEqual([
        `ARCHIVE_SOON COMPLETED ${until('2029-03-15 00:00')}`,
        `ARCHIVE_SOON LAPSED ${until('2029-03-16 00:00')}`,
      ]);
      expect((await cardOf(world)).archivedAt).toBeNull();
      await sweepAt(world, '2029-03-15 00:00');
      expect((await cardOf(world)).archivedAt).toEqual(china('2029-03-15 00:00'));
      expect((await cardOf(world, 'card-2')).archivedAt).toBeNull();
      await sweepAt(world, '2031-01-01 09:00');
      expect((await cardOf(world, 'card-2')).archivedAt).toEqual(china('2029-03-16 00:00'));
      expect(await messagesOf(world)).toHaveLength(3);
    });

    it('J8: takes along what was decided, and leaves the papers and the reason to hurry behind', async () => {
      const world = await aWorld(open);
      const { database, services } = world;
      const { files, expediteRequests: e } = database.tables;
      await plantCard(database, numbered(1), ...DOCUMENTS);
      await plantCard(database, numbered(2), SUBMITTED);
      const subjects = {
        proof: ['EXPEDITE_PROOF', 'card-1'],
        answer: ['SUPPLEMENT', 'card-1:1'],
        other: ['EXPEDITE_PROOF', 'card-2'],
      } as const;
      for (const [id, [purpose, subjectId]] of Object.entries(subjects)) {
        await services.files.put(id, [aPdf()]);
        await database.write((tx) =>
          tx.insert(files).values({
            ...{
              id,
              purpose,
              subjectId,
              uploadedBy: 'zhang-san',
              nameCipher: 'sealed',
              sha256: 'ab',
              state: 'CLEAN',
            },
            ...{
              ticketHash: '',
              ticketExpiresAt: china('2024-03-08 09:00'),
              createdAt: china('2024-03-08 08:00'),
            },
          }),
        );
      }
      const hurry = { requestedBy: 'zhang-san', requestedAs: 'SELF', reason: 'CRITICAL_ILLNESS' } as const;
      const at = { requestedAt: china('2024-03-07 09:00'), decideBy: china('2024-03-07 14:00') };
      await database.write((tx) =>
        tx.insert(e).values({
          ...{
            ...hurry,
            ...at,
            id: 'hurry',
            cardId: 'card-1',
            state: 'REQUESTED',
            explanationCipher: 'sealed',
          },
        }),
      );
      const kept = async () => {
        const rows = await database.read.select().from(files).orderBy(asc(files.id));
        await sweepFiles(services);
        return Promise.all(
          rows.map(async ({ id, removedAt }) => [
            id,
            removedAt,
            (await services.files.get(id)) !== undefined,
          ]),
        );
      };
      await sweepAt(world, '2029-03-15 23:59');
      expect(await kept()).toEqual(['answer', 'other', 'proof'].map((id) => [id, null, true]));
      await sweepAt(world, '2029-03-16 00:00');
      const removedAt = china('2029-03-16 00:00');
      expect(await kept()).toEqual([
        ['answer', removedAt, false],
        ['other', null, true],
        ['proof', removedAt, false],
      ]);
      expect(await database.read.select().from(e)).toMatchObject([
        { explanationCipher: null, reason: 'CRITICAL_ILLNESS' },
      ]);
      expect((await historyOf(world)).map(([action]) => action)).toEqual([
        'submit',
        'requestDocuments',
        'lapse',
      ]);
    });

    it('takes a card that nobody looked at for seven years straight from its last recorded status', async () => {
      const world = await aWorld(open);
      await plantCard(world.database, numbered(1), ...APPROVED);
      await sweepAt(world, '2031-01-01 09:00');
      expect(await cardOf(world)).toMatchObject({
        status: 'EXPIRED',
        closedAt: china('2024-04-07 00:00'),
        archivedAt: china('2029-04-07 00:00'),
      });
    });
  });

  it('warns of cases near the longest time by a number alone', async () => {
    const world = await aWorld(open);
    await plantCard(world.database, numbered(1), SUBMITTED);
    await plantCard(world.database, numbered(2), ...DOCUMENTS, ['supplement', '2024-03-11 10:00']);
    await sweepAt(world, '2024-03-31 23:59');
    const warned = () =>
      world.logged.filter((line) => line.includes('longest time')).map((line) => JSON.parse(line));
    expect(warned()).toEqual([]);
    await sweepAt(world, '2024-04-01 00:00');
    expect(warned()).toMatchObject([{ level: 40, cases: 1 }]);
    expect(JSON.stringify(warned())).not.toMatch(/card-1|EX2024|zhang/);
  });

  it('looks each minute for what ended alone, and for all else once after a midnight, again while it fails', async () => {
    const world = await aWorld(open);
    await plantCard(world.database, numbered(1), ...DOCUMENTS);
    const { notifications: n } = world.database.tables;
    const { read } = world.database;
    let isBroken = true;
    const round = cardRounds({
      ...world.services,
      database: {
        ...world.services.database,
        get read() {
          return read;
        },
        write: (work) => (isBroken ? Promise.reject(new Error('broken')) : world.database.write(work)),
      },
    });
    const looks = async () =>
      (await countStatements(round)).statements.filter((text) => /from "cards"/.test(text)).length;
    world.clock.moveTo('2024-03-13T00:00:10+08:00');
    expect(await looks()).toBe(8);
    isBroken = false;
    expect(await looks()).toBe(9);
    expect(await read.$count(n)).toBe(1);
    world.clock.advance({ hours: 12 });
    expect(await looks()).toBe(3);
    world.clock.advance({ hours: 9 });
    expect([await looks(), await looks()]).toEqual([8, 3]);
    world.clock.advance({ days: -2 });
    expect([await looks(), await looks()]).toEqual([8, 3]);
    expect(await read.$count(n)).toBe(1);
  });

  it('goes through cards by their indexes, however many there are', async () => {
    const world = await aWorld(open);
    await plantCard(world.database, numbered(1), ...DOCUMENTS);
    const { statements } = await countStatements(() => sweepCards(world.services));
    const looks = statements.filter((text) => /^select .* from "cards"/.test(text));
    expect(looks).toHaveLength(8);
    if (world.database.engine !== 'sqlite') return;
    const file = new Sqlite(path.join(world.database.location.dataDir, 'exit-card.sqlite'));
    for (const text of looks) {
      const parameters = Array.from({ length: text.split('?').length - 1 }, () => null);
      const plan = file.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...parameters) as { detail: string }[];
      expect(plan[0]?.detail).toMatch(/^SEARCH cards USING INDEX cards_(ends_at|due|archive) /);
    }
    file.close();
  });
});
