import type { AssuranceLevel } from '@exit-card/shared/applicant';
import { and, desc, eq, gt, isNull, lt, ne, type SQL, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Caller, LiveSession, Viewer } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import { preparedRead } from '../db/prepared-read.ts';
import type { Tables } from '../db/tables.ts';
import { accountChanged } from '../live/account-changed.store.ts';
import {
  leaveSubscriptionsTo,
  removeOtherSubscriptions,
  removeSubscriptions,
} from '../notifications/push-subscription.store.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';
import { newToken, tokenHash } from './session-token.ts';

export type StoredSession = Tables['sessions']['$inferSelect'];

/** A session just opened or changed, with the token for its cookie, which is stored nowhere. */
export interface OpenedSession {
  readonly token: string;
  readonly session: LiveSession;
}

export interface SessionOwner {
  kind: LiveSession['kind'];
  applicantId: string;
  accountId: string | null;
  assurance: AssuranceLevel;
  cardNumber: string | null;
  publicComputer: boolean;
  /** What the way in has proven besides. */
  faceCheckedAt?: Date | null;
  secondFactorAt?: Date | null;
}

/** Ends what this browser had open before: nobody keeps two sessions in one cookie. */
export async function openSession(
  tx: Writes,
  tables: Tables,
  owner: SessionOwner,
  { session: before, deviceName, deviceHash }: Caller,
  now: Date,
): Promise<OpenedSession> {
  if (before) await endSession(tx, tables, before.id, now);
  const token = newToken();
  const session = {
    faceCheckedAt: null,
    secondFactorAt: null,
    ...owner,
    id: newId(),
    tokenHash: tokenHash(token),
    stepUpAt: null,
    createdAt: now,
    lastSeenAt: now,
  };
  const { assurance: _, ...row } = session;
  await tx.insert(tables.sessions).values({ ...row, deviceName, deviceHash });
  if (owner.kind === 'ACCOUNT') await accountChanged(tx, tables, [owner.applicantId], now);
  // Nobody gets what belongs to who was here before, and a public computer gets nothing.
  if (owner.publicComputer) await removeSubscriptions(tx, tables, { deviceHash });
  else if (owner.accountId !== null) await leaveSubscriptionsTo(tx, tables, owner.accountId, deviceHash);
  return { token, session };
}

/** A new token for a session that rises; the old token is dead at once. Undefined when the session ended meanwhile. */
export async function rotateSession(
  tx: Writes,
  { sessions: t }: Tables,
  session: LiveSession,
  risen: Partial<Pick<LiveSession, 'faceCheckedAt' | 'secondFactorAt' | 'stepUpAt'>> = {},
): Promise<OpenedSession | undefined> {
  const token = newToken();
  const changed = { tokenHash: tokenHash(token), ...risen };
  const [row] = await tx
    .update(t)
    .set(changed)
    .where(and(eq(t.id, session.id), isNull(t.endedAt)))
    .returning({ id: t.id });
  return row && { token, session: { ...session, ...changed } };
}

/** False when it ended since it was read; if not, it stays open until `tx` ends. */
export async function holdSession(
  tx: Writes,
  { sessions: t }: Tables,
  { id, kind }: LiveSession,
): Promise<boolean> {
  const open = and(eq(t.id, id), isNull(t.endedAt));
  const held = await tx.update(t).set({ kind }).where(open).returning({ id: t.id });
  return held.length > 0;
}

const sessionByToken = preparedRead((reads, { sessions, accounts }) =>
  reads
    .select({ session: sessions, assurance: accounts.assurance, status: accounts.status })
    .from(sessions)
    .leftJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('hash')), isNull(sessions.endedAt)))
    .prepare('session_by_token'),
);

/** With the level of its account, which holds at every request anew. */
export async function findSession(
  reads: Reads,
  tables: Tables,
  token: string,
): Promise<(StoredSession & { assurance: AssuranceLevel }) | undefined> {
  const [row] = await sessionByToken(reads, tables, { hash: tokenHash(token) });
  if (!row || (row.session.kind === 'ACCOUNT' && row.status !== 'ACTIVE')) return undefined;
  return { ...row.session, assurance: row.assurance ?? 'L1' };
}

/** Those of these sessions that have not ended, with the levels of their accounts: one statement, however many. */
export async function sessionsById(
  reads: Reads,
  { sessions, accounts }: Tables,
  ids: readonly string[],
): Promise<LiveSession[]> {
  const rows = await reads
    .select({ session: sessions, assurance: accounts.assurance })
    .from(sessions)
    .innerJoin(accounts, and(eq(accounts.id, sessions.accountId), eq(accounts.status, 'ACTIVE')))
    .where(and(inList(sessions.id, ids), isNull(sessions.endedAt)));
  return rows.map(({ session, assurance }) => ({ ...session, assurance }));
}

/** Writes a sign of life when the last one is older than `atLeast` seconds; gives the one that counts. */
export async function touchSession(
  tx: Writes,
  { sessions: t }: Tables,
  { id, lastSeenAt }: LiveSession,
  now: Date,
  atLeast: number = LIMITS.session.touch,
): Promise<Date> {
  const rows = await tx
    .update(t)
    .set({ lastSeenAt: now })
    .where(and(eq(t.id, id), isNull(t.endedAt), lt(t.lastSeenAt, secondsAfter(now, -atLeast))))
    .returning({ id: t.id });
  return rows.length > 0 ? now : lastSeenAt;
}

export async function endSession(tx: Writes, tables: Tables, id: string, now: Date): Promise<void> {
  await end(tx, tables, eq(tables.sessions.id, id), now);
}

/** Their pages are hung up on at once. */
async function end(tx: Writes, tables: Tables, which: SQL | undefined, now: Date) {
  const { sessions: t } = tables;
  const ended = await tx
    .update(t)
    .set({ endedAt: now })
    .where(and(which, isNull(t.endedAt)))
    .returning({ kind: t.kind, applicantId: t.applicantId, deviceHash: t.deviceHash });
  const people = ended.filter(({ kind }) => kind === 'ACCOUNT').map(({ applicantId }) => applicantId);
  await accountChanged(tx, tables, people, now);
  return ended;
}

/** Sessions of the viewer that may still be alive, newest first. */
export async function sessionsOf(
  reads: Reads,
  { sessions: t }: Tables,
  { accountId }: Viewer,
  now: Date,
): Promise<StoredSession[]> {
  const possible = gt(t.createdAt, secondsAfter(now, -LIMITS.session.absolute));
  return reads
    .select()
    .from(t)
    .where(and(eq(t.accountId, accountId), isNull(t.endedAt), possible))
    .orderBy(desc(t.createdAt));
}

/** The session that the viewer is in. */
export async function getSession(
  reads: Reads,
  { sessions: t }: Tables,
  { session }: Viewer,
): Promise<StoredSession> {
  const [row] = await reads.select().from(t).where(eq(t.id, session.id));
  if (!row) throw new Error('A viewer is in a session that does not exist');
  return row;
}

/** False when the viewer has no such session. */
export async function endOwnSession(
  tx: Writes,
  tables: Tables,
  { accountId }: Viewer,
  id: string,
  now: Date,
): Promise<boolean> {
  const { sessions: t } = tables;
  const [ended] = await end(tx, tables, and(eq(t.accountId, accountId), eq(t.id, id)), now);
  if (ended) await removeSubscriptions(tx, tables, { accountId, deviceHash: ended.deviceHash });
  return ended !== undefined;
}

export async function endOtherSessions(
  tx: Writes,
  tables: Tables,
  { accountId, session }: Viewer,
  now: Date,
): Promise<void> {
  const { sessions: t } = tables;
  await end(tx, tables, and(eq(t.accountId, accountId), ne(t.id, session.id)), now);
  const [here] = await tx.select({ deviceHash: t.deviceHash }).from(t).where(eq(t.id, session.id));
  if (here) await removeOtherSubscriptions(tx, tables, { accountId, deviceHash: here.deviceHash });
}

/** Every session of an account that is closed. */
export async function endAllSessions(
  tx: Writes,
  tables: Tables,
  { accountId }: Pick<Viewer, 'accountId'>,
  now: Date,
): Promise<void> {
  await end(tx, tables, eq(tables.sessions.accountId, accountId), now);
}

export async function renameOwnSession(
  tx: Writes,
  tables: Tables,
  { accountId, applicantId }: Viewer,
  { id, deviceName }: Pick<StoredSession, 'id' | 'deviceName'>,
  now: Date,
): Promise<StoredSession | undefined> {
  const { sessions: t } = tables;
  const [row] = await tx
    .update(t)
    .set({ deviceName })
    .where(and(eq(t.accountId, accountId), eq(t.id, id), isNull(t.endedAt)))
    .returning();
  if (row) await accountChanged(tx, tables, [applicantId], now);
  return row;
}
