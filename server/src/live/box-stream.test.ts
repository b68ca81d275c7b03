import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LiveSession } from '../access/caller.ts';
import { viewerOf } from '../applicants/session.ts';
import { countStatements } from '../db/statements.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson, type Person } from '../testing/people.ts';
import { plantCard } from '../testing/planted-cards.ts';
import { firstUseOf } from '../testing/signed-in.ts';
import { callerAt, openWorld, type World } from '../testing/world.ts';
import { boxStream, type Delivered, type Wanted } from './box-stream.ts';
import { type Connection, type Connections, keepConnections } from './connections.ts';
import { appendEvents, deleteEventsBefore } from './event.store.ts';
import { cursorOf, type NewEvent } from './event.ts';
import { changedCard } from './follow.ts';
import { type Signals, watchBoxes } from './signals.ts';

const EVERYTHING: Wanted = { kinds: ['CARD', 'MESSAGE', 'GRANT', 'ACCOUNT'], grantId: null, after: null };

onBothEngines((open) => {
  let world: World;
  let person: Person;
  let session: LiveSession;
  let signals: Signals & { stop(): Promise<void> };
  let connections: Connections;
  let connection: Connection;
  const ending: (() => unknown)[] = [];

  beforeAll(async () => {
    world = await openWorld(open);
    person = await aPerson(world.database, world.services.vault);
    session = (await firstUseOf(world, person)).session;
    const { database } = world;
    const { databaseUrl } = database.location;
    signals = watchBoxes({ database, databaseUrl, onFault: () => undefined });
    connections = keepConnections({ ...world.services, signals });
    connection = connections.open(session, () => undefined)!;
    return async () => {
      await connections.stop();
      await signals.stop();
    };
  });

  afterEach(async () => {
    for (const end of ending.splice(0)) await end();
  });

  function follow(wanted: Partial<Wanted> = {}) {
    const stream = boxStream({ ...world.services, signals }, connection, { ...EVERYTHING, ...wanted });
    ending.push(() => stream.return(undefined));
    return {
      stream,
      next: async () => (await stream.next()).value as Delivered,
    };
  }

  async function happen(...kinds: (NewEvent['kind'] | Partial<NewEvent>)[]): Promise<void> {
    const { write, tables } = world.database;
    const told = kinds.map((kind) =>
      typeof kind === 'string' ? { kind } : { kind: 'CARD' as const, ...kind },
    );
    const events = told.map((one) => ({ applicantId: person.id, ...one }));
    await write((tx) => appendEvents(tx, tables, events, world.clock.now()));
  }

  const where = ({ event, cursor, resync }: Delivered) => ({ kind: event?.kind ?? null, cursor, resync });

  it('begins now and says where that is; then each event comes once, in order, with its own cursor', async () => {
    const { next } = follow();
    const begun = await next();
    expect(begun).toMatchObject({ event: null, resync: false });
    await happen('MESSAGE', 'GRANT');
    await happen('ACCOUNT');
    const three = [await next(), await next(), await next()];
    expect(three.map(({ event }) => event?.kind)).toEqual(['MESSAGE', 'GRANT', 'ACCOUNT']);
    const first = three[0]!.event!.seq;
    expect(three.map(({ cursor }) => cursor)).toEqual([first, first + 1, first + 2].map(cursorOf));
    expect(begun.cursor).toBe(cursorOf(first - 1));
  });

  it('K14: goes on from the cursor of any stream, with what is wanted of it', async () => {
    const { cursor } = await follow().next();
    await happen('CARD', 'MESSAGE', { grantId: 'somebody’s' }, 'CARD');
    const cards = follow({ kinds: ['CARD'], after: cursor });
    const both = [await cards.next(), await cards.next()];
    expect(both.map(({ event }) => event?.grantId)).toEqual([null, null]);
    const delegated = follow({ kinds: ['CARD', 'MESSAGE'], after: cursor });
    expect((await delegated.next()).event?.kind).toBe('CARD');
    const last = follow({ after: both[1]!.cursor });
    await happen('ACCOUNT');
    expect((await last.next()).event?.kind).toBe('ACCOUNT');
  });

  it('K14: what is kept no longer, too much, or not there yet is read anew, and then goes on', async () => {
    const { write, tables } = world.database;
    const { cursor } = await follow().next();
    await happen(...Array.from({ length: 201 }, () => 'MESSAGE' as const));
    const late = follow({ after: cursor });
    expect(where(await late.next())).toMatchObject({ kind: null, resync: true });
    await happen('GRANT');
    const { event, cursor: known } = await late.next();
    expect(event?.kind).toBe('GRANT');

    await happen('MESSAGE');
    await write((tx) => deleteEventsBefore(tx, tables, china('2024-03-12 00:00')));
    const lost = follow({ after: known });
    expect(where(await lost.next())).toMatchObject({ kind: null, resync: true });

    const future = follow({ after: cursorOf(1_000_000) });
    const { cursor: here } = await follow().next();
    expect(where(await future.next())).toEqual({ kind: null, cursor: here, resync: true });
    await happen('ACCOUNT');
    const { event: first } = await future.next();
    expect(cursorOf(first!.seq - 1)).toBe(here);
  });

  it('ends while it waits, when nobody listens any more', async () => {
    const { stream, next } = follow();
    await next();
    const waiting = stream.next();
    await stream.return(undefined);
    expect((await waiting).done).toBe(true);
  });

  it('costs two statements for an event and three for its own card; a look at all boxes is one', async () => {
    const { card } = await plantCard(world.database, { id: 'own', principalId: person.id }, [
      'submit',
      '2024-03-07 09:00',
    ]);
    const { next } = follow({ kinds: ['CARD'] });
    await next();
    const counts: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      await happen({ cardId: card.id });
      // The first look of the wait is over by now; what is counted is the event and the next look for more.
      const { result, statements } = await countStatements(() => next());
      counts.push(statements.length);
      const read = await countStatements(() =>
        changedCard(world.services, callerAt('home', session), result),
      );
      expect([read.result?.id, read.statements.length]).toEqual([card.id, 3]);
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
    expect(viewerOf(session)?.applicantId).toBe(person.id);
  });

  describe('events of several people', () => {
    it('K2: written at once have one order each, without a gap', async () => {
      const { database } = world;
      const people = await Promise.all(
        ['甲', '乙', '丙'].map((name) => aPerson(database, world.services.vault, { name })),
      );
      const both = [people, people.toReversed()];
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          database.write((tx) =>
            appendEvents(
              tx,
              database.tables,
              both[n % 2]!.map(({ id: applicantId }) => ({ applicantId, kind: 'CARD' })),
              world.clock.now(),
            ),
          ),
        ),
      );
      const rows = await database.read.select().from(database.tables.events);
      for (const { id } of people) {
        const own = rows.filter(({ applicantId }) => applicantId === id).map(({ seq }) => seq);
        expect(own.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
      }
    });
  });
});
