import type { Viewer } from '../access/caller.ts';
import type { Services } from '../services.ts';
import { type Bell, endable, makeBell } from './bell.ts';
import type { Connection } from './connections.ts';
import { boxCounts, eventsAfter } from './event.store.ts';
import { cursorOf, type EventKind, positionIn, type StoredEvent } from './event.ts';
import { makeTurns } from './turns.ts';

/** What a stream gives: an event, or only where it stands. */
export interface Delivered {
  /** Null for where it stands. */
  readonly event: StoredEvent | null;
  readonly cursor: string;
  /** True when what came before is known no more: everything is to be read anew. */
  readonly resync: boolean;
  /** Who gets it, as that person's session is now. */
  readonly viewer: Viewer;
}

export interface Wanted {
  readonly kinds: readonly EventKind[];
  /** Cards seen through this grant; null for the own ones. */
  readonly grantId: string | null;
  /** Where an earlier stream of the same person stood; null to begin now. */
  readonly after: string | null;
}

const AT_ONCE = 50;
/** Of all streams of the process. */
const turn = makeTurns();
/** Whoever missed more reads everything anew, which is less. */
const MOST_MISSED = 200;

/**
 * The events of one person from a place in their box on, each once and in order. Whoever begins now gets first where that is, so
 * that what is read afterwards misses nothing. Before each one the session and the grant are asked anew: when either is over, the
 * connection is hung up on and nothing is given. What is not taken waits in the box, not in memory. Throws BAD_USER_INPUT for a
 * cursor that is none.
 */
export function boxStream(
  services: Pick<Services, 'database' | 'signals' | 'log'>,
  connection: Connection,
  wanted: Wanted,
): AsyncGenerator<Delivered> {
  const after = wanted.after === null ? null : positionIn(wanted.after);
  const bell = makeBell();
  const place = { position: 0 };
  const unfollow = services.signals.follow(connection.applicantId, (count) => {
    if (count === null || count > place.position) bell.ring();
  });
  const unuse = wanted.grantId === null ? () => {} : connection.use(wanted.grantId);
  return endable(deliver(services, connection, { ...wanted, after }, place, bell), () => {
    unfollow();
    unuse();
    bell.end();
  });
}

async function* deliver(
  { database: { read, tables } }: Pick<Services, 'database'>,
  connection: Connection,
  { kinds, grantId, after }: Omit<Wanted, 'after'> & { readonly after: number | null },
  place: { position: number },
  bell: Bell,
): AsyncGenerator<Delivered> {
  const { applicantId } = connection;

  async function at(event: StoredEvent | null, resync: boolean): Promise<Delivered | null> {
    await turn();
    const viewer = await connection.viewer(grantId);
    return viewer && { event, cursor: cursorOf(place.position), resync, viewer };
  }

  const count = (await boxCounts(read, tables, [applicantId])).get(applicantId) ?? 0;
  place.position = after ?? count;
  // More than there is: the database is older than the cursor. Nothing of what is missing: it is kept no longer.
  const isLost =
    place.position > count ||
    count - place.position > MOST_MISSED ||
    (place.position < count && (await next())[0]?.seq !== place.position + 1);
  if (isLost) place.position = count;
  if (isLost || after === null) {
    const beginning = await at(null, isLost);
    if (!beginning) return;
    yield beginning;
  }
  while (await bell.rung()) {
    await turn();
    for (let found = await next(); found.length > 0; found = await next())
      for (const event of found) {
        // What came between was kept for less long.
        const isGap = event.seq !== place.position + 1;
        place.position = event.seq;
        if (!isGap && !isWanted(event)) continue;
        const delivered = await at(isGap ? null : event, isGap);
        if (!delivered) return;
        yield delivered;
      }
  }

  function next(): Promise<StoredEvent[]> {
    return eventsAfter(read, tables, applicantId, place.position, AT_ONCE);
  }

  function isWanted(event: StoredEvent): boolean {
    return kinds.includes(event.kind) && (event.kind !== 'CARD' || event.grantId === grantId);
  }
}
