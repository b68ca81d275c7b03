import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { tellOfAccount } from './account-notices.store.ts';
import type { InvalidInput } from './answer.ts';
import { ownAccess } from './own-access.ts';
import { deletePasskey, passkeysOf, renamePasskey, type StoredPasskey } from './passkey.store.ts';
import { typedDeviceName } from './typed-device-name.ts';

export interface OwnPasskey {
  readonly __typename: 'Passkey';
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** The viewer's own, oldest first. */
export async function ownPasskeys({ database }: Services, viewer: Viewer): Promise<OwnPasskey[]> {
  return (await passkeysOf(database.read, database.tables, viewer)).map(shown);
}

/** Throws NOT_FOUND for somebody else's as for none. */
export async function namePasskey(
  { database }: Services,
  viewer: Viewer,
  { id, name }: { id: string; name: string },
): Promise<OwnPasskey | InvalidInput> {
  const deviceName = typedDeviceName(name);
  if (typeof deviceName !== 'string') return deviceName;
  const row = await database.write((tx) => renamePasskey(tx, database.tables, viewer, id, deviceName));
  if (!row) throw new Fault('NOT_FOUND');
  return shown(row);
}

/** It opens nothing from now on. Throws NOT_FOUND for somebody else's as for none. */
export async function removePasskey(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  id: string,
): Promise<void> {
  const { database, clock } = services;
  const { tables } = database;
  await database.write(async (tx) => {
    const gone = await deletePasskey(tx, tables, viewer, id);
    if (!gone) throw new Fault('NOT_FOUND');
    const { applicantId } = viewer;
    const occasion = `${id} ${clock.realNow().toISOString()}`;
    const notice = { applicantId, occasion, device: gone.deviceName, at: clock.now() };
    await tellOfAccount(tx, tables, { ...notice, kind: 'PASSKEY_REMOVED' });
    await recordAccess(tx, tables, ownAccess(caller, services, applicantId, 'SET_PASSKEY'));
  });
}

function shown({ id, deviceName: name, createdAt, lastUsedAt }: StoredPasskey): OwnPasskey {
  return { __typename: 'Passkey', id, name, createdAt, lastUsedAt };
}
