import type { Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import type { InvalidInput } from './answer.ts';
import { invalidInput } from './answer.ts';
import type { StoredSession } from './session.store.ts';
import { endOwnSession, renameOwnSession, sessionsOf, touchSession } from './session.store.ts';
import { isAlive } from './session.ts';

const LONGEST_NAME = 40;

/** Where the viewer is signed in now. */
export async function ownSessions({ database, clock }: Services, viewer: Viewer): Promise<StoredSession[]> {
  const now = clock.realNow();
  const sessions = await sessionsOf(database.read, database.tables, viewer, now);
  return sessions.filter((session) => isAlive(session, now));
}

/** Puts off the idle end at once. */
export async function keepSession({ database, clock }: Services, viewer: Viewer): Promise<Viewer> {
  const touch = () =>
    database.write((tx) => touchSession(tx, database.tables, viewer.session, clock.realNow(), 0));
  return { ...viewer, session: { ...viewer.session, lastSeenAt: await touch() } };
}

export async function nameSession(
  { database }: Services,
  viewer: Viewer,
  { id, name }: { id: string; name: string },
): Promise<StoredSession | InvalidInput> {
  const deviceName = name.slice(0, 200).replace(/\p{C}/gu, '').trim();
  if (deviceName === '') return invalidInput([{ field: 'DEVICE_NAME', reason: 'EMPTY' }]);
  if ([...deviceName].length > LONGEST_NAME)
    return invalidInput([{ field: 'DEVICE_NAME', reason: 'TOO_LONG' }]);
  const session = await database.write((tx) => renameOwnSession(tx, database.tables, viewer, id, deviceName));
  if (!session) throw new Fault('NOT_FOUND');
  return session;
}

/** NOT_FOUND for a session of somebody else as for one that does not exist. */
export async function endOneSession(
  { database, clock }: Services,
  viewer: Viewer,
  id: string,
): Promise<void> {
  const ended = await database.write((tx) => endOwnSession(tx, database.tables, viewer, id, clock.realNow()));
  if (!ended) throw new Fault('NOT_FOUND');
}
