import type { Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import type { InvalidInput } from './answer.ts';
import * as store from './session.store.ts';
import { endsAt, idleEndsAt, isAlive } from './session.ts';
import { typedDeviceName } from './typed-device-name.ts';

export interface OwnSession {
  readonly __typename: 'Session';
  readonly id: string;
  readonly deviceName: string;
  readonly current: boolean;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly publicComputer: boolean;
  readonly idleEndsAt: Date;
  readonly endsAt: Date;
}

/** Where the viewer is signed in now, newest first. */
export async function ownSessions({ database, clock }: Services, viewer: Viewer): Promise<OwnSession[]> {
  const now = clock.realNow();
  const rows = await store.sessionsOf(database.read, database.tables, viewer, now);
  return rows.filter((row) => isAlive(row, now)).map((row) => shown(row, viewer));
}

export async function currentSession({ database }: Services, viewer: Viewer): Promise<OwnSession> {
  return shown(await store.getSession(database.read, database.tables, viewer), viewer);
}

/** Puts off the idle end at once. */
export async function keepSession({ database, clock }: Services, viewer: Viewer): Promise<OwnSession> {
  return database.write(async (tx) => {
    await store.touchSession(tx, database.tables, viewer.session, clock.realNow(), 0);
    return shown(await store.getSession(tx, database.tables, viewer), viewer);
  });
}

export async function nameSession(
  { database, clock }: Services,
  viewer: Viewer,
  { id, name }: { id: string; name: string },
): Promise<OwnSession | InvalidInput> {
  const deviceName = typedDeviceName(name);
  if (typeof deviceName !== 'string') return deviceName;
  const row = await database.write((tx) =>
    store.renameOwnSession(tx, database.tables, viewer, { id, deviceName }, clock.realNow()),
  );
  if (!row) throw new Fault('NOT_FOUND');
  return shown(row, viewer);
}

/** NOT_FOUND for a session of somebody else as for one that does not exist. */
export async function endSession({ database, clock }: Services, viewer: Viewer, id: string): Promise<void> {
  const ended = await database.write((tx) =>
    store.endOwnSession(tx, database.tables, viewer, id, clock.realNow()),
  );
  if (!ended) throw new Fault('NOT_FOUND');
}

export async function endOtherSessions({ database, clock }: Services, viewer: Viewer): Promise<void> {
  await database.write((tx) => store.endOtherSessions(tx, database.tables, viewer, clock.realNow()));
}

function shown(row: store.StoredSession, { session }: Viewer): OwnSession {
  const { id, deviceName, createdAt, lastSeenAt, publicComputer } = row;
  return {
    __typename: 'Session',
    id,
    deviceName,
    current: id === session.id,
    createdAt,
    lastSeenAt,
    publicComputer,
    idleEndsAt: idleEndsAt(row),
    endsAt: endsAt(row),
  };
}
