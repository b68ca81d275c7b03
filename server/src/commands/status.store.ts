import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { jsonHas } from '../db/json-has.ts';

const DAY = 24 * 3_600_000;
/** The clock job looks each minute; what it left alone for so long it cannot do. */
const UNRECORDED = 600_000;

/** Numbers and ages about an installation; nothing of a person. `now` is the time of the rules. */
export async function installationFacts({ read, tables }: Database, now: Date, realNow: Date) {
  const { applicants, accounts, officers, offices, cards, files, outboxMessages: o } = tables;
  const [waiting] = await read
    .select({ since: o.createdAt })
    .from(o)
    .where(eq(o.state, 'WAITING'))
    .orderBy(asc(o.createdAt))
    .limit(1);
  const unscanned = and(eq(files.state, 'PENDING'), isNull(files.removedAt));
  const [unscannedFile] = await read
    .select({ since: sql<Date>`min(${files.createdAt})`.mapWith(files.createdAt) })
    .from(files)
    .where(unscanned);
  return {
    people: await read.$count(applicants),
    accounts: await read.$count(accounts, eq(accounts.status, 'ACTIVE')),
    officers: await read.$count(officers),
    administrators: await read.$count(officers, jsonHas(officers.roles, 'ADMIN')),
    offices: await read.$count(offices),
    openCards: await read.$count(cards, isNull(cards.closedAt)),
    cards: await read.$count(cards),
    unrecordedEnds: await read.$count(
      cards,
      and(isNull(cards.closedAt), lt(cards.endsAt, new Date(now.getTime() - UNRECORDED))),
    ),
    waitingMessages: await read.$count(o, eq(o.state, 'WAITING')),
    oldestMessage: waiting?.since ?? null,
    failedMessages: await read.$count(
      o,
      and(eq(o.state, 'FAILED'), gt(o.createdAt, new Date(realNow.getTime() - DAY))),
    ),
    unscannedFiles: await read.$count(files, unscanned),
    oldestFile: unscannedFile?.since ?? null,
  };
}
