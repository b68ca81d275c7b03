import type { Page, PageRequest } from '../db/page.ts';
import type { Services } from '../services.ts';
import { accessLog, lookUps } from './access-record.store.ts';
import type { AccessRecord } from './access-record.ts';
import type { Viewer } from './caller.ts';

/** Who looked at the viewer's record and what the viewer did with it, newest first. */
export function ownAccessLog(
  { database }: Services,
  viewer: Viewer,
  page: PageRequest,
): Promise<Page<AccessRecord>> {
  return accessLog(database.read, database.tables, viewer, page);
}

/** The viewer's own proven look-ups, newest first. */
export function ownLookUps(
  { database }: Services,
  viewer: Viewer,
  page: PageRequest,
): Promise<Page<AccessRecord>> {
  return lookUps(database.read, database.tables, viewer, page);
}
