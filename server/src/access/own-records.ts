import type { Page, PageRequest } from '../db/page.ts';
import type { Services } from '../services.ts';
import { accessLog, lookUps, recordsBefore } from './access-log.store.ts';
import type { AccessLogPart, AccessRecord } from './access-record.ts';
import type { Viewer } from './caller.ts';

/** Who looked at the viewer's record and what the viewer did with it, newest first. */
export function ownAccessLog(
  { database, clock }: Services,
  viewer: Viewer,
  part: AccessLogPart | null,
  page: PageRequest,
): Promise<Page<AccessRecord>> {
  return accessLog(database.read, database.tables, viewer, part, page, clock.now());
}

/** The viewer's own proven look-ups, newest first. */
export function ownLookUps(
  { database, clock }: Services,
  viewer: Viewer,
  page: PageRequest,
): Promise<Page<AccessRecord>> {
  return lookUps(database.read, database.tables, viewer, page, clock.now());
}

const RECORDS_AT_ONCE = 500;

/** The viewer's whole log, newest first, a page after the other. */
export async function* wholeAccessLog(
  { database, clock }: Services,
  viewer: Viewer,
): AsyncGenerator<AccessRecord[]> {
  const now = clock.now();
  let before: number | undefined;
  do {
    const { read, tables } = database;
    const records = await recordsBefore(read, tables, viewer, before, RECORDS_AT_ONCE, now);
    if (records.length > 0) yield records;
    before = records.at(-1)?.seq;
  } while (before !== undefined && before > 1);
}
