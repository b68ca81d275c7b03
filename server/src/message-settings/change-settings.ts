import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { ownAccess } from '../applicants/own-access.ts';
import type { Writes } from '../db/database.ts';
import type { Services } from '../services.ts';
import { type Settings, saveSettings } from './message-settings.store.ts';

/** A change by which others could be told, or the owner misled: it stands in the owner's log. */
export async function changeSettings(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  settings: Settings,
): Promise<void> {
  const { database, clock } = services;
  await saveSettings(tx, database.tables, viewer, settings, clock.now());
  const access = ownAccess(caller, services, viewer.applicantId, 'CHANGE_MESSAGE_SETTINGS');
  await recordAccess(tx, database.tables, access);
}
