import { AccessAction } from '@exit-card/shared/access';
import { and, desc, eq, getTableColumns, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Reads, Writes } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import type { Access, AccessRecord } from './access-record.ts';
import { isSameRead } from './access-record.ts';
import type { Viewer } from './caller.ts';
import { link } from './chain.ts';

/**
 * Seals one record onto the chain of the person whose data it is about, in the transaction of the access itself:
 * what cannot be recorded does not happen. One's own reading is not recorded; looking up, signing in and writing are.
 */
export async function recordAccess(tx: Writes, tables: Tables, access: Access): Promise<void> {
  const { applicants, accessRecords } = tables;
  // Writing the parent first makes whoever else extends this chain wait, on either engine.
  const [chain] = await tx
    .update(applicants)
    .set({ accessCount: sql`${applicants.accessCount}` })
    .where(eq(applicants.id, access.principalId))
    .returning({ head: applicants.accessHead, count: applicants.accessCount });
  if (!chain) throw new Error('An access record needs the person whom it is about');
  if (access.action === AccessAction.READ_CARD && (await isRecorded(tx, tables, access))) return;

  const seq = chain.count + 1;
  const row = link(chain.head, {
    id: newId(),
    seq,
    ...access,
    fieldsRevealed: [...access.fieldsRevealed],
  });
  await tx.insert(accessRecords).values(row);
  await tx
    .update(applicants)
    .set({ accessHead: row.hash, accessCount: seq })
    .where(eq(applicants.id, access.principalId));
}

/** Who looked at the viewer's record and what the viewer did with it, newest first. */
export function accessLog(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  page: PageRequest,
): Promise<Page<AccessRecord>> {
  return recordsOf(reads, tables, viewer, page);
}

/** The viewer's own proven look-ups, newest first. */
export function lookUps(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  page: PageRequest,
): Promise<Page<AccessRecord>> {
  return recordsOf(reads, tables, viewer, page, eq(tables.accessRecords.action, AccessAction.LOOK_UP));
}

async function recordsOf(
  reads: Reads,
  { accessRecords, cards }: Tables,
  viewer: Viewer,
  page: PageRequest,
  only?: SQL,
): Promise<Page<AccessRecord>> {
  const { seq, id, at, actorKind, officeName, action, fieldsRevealed, outcome } =
    getTableColumns(accessRecords);
  const limit = rowsToFetch(page);
  const before = keyIn(page, /^(\d{1,9})$/);
  const own = and(eq(accessRecords.principalId, viewer.applicantId), only);
  const rows = await reads
    .select({
      seq,
      id,
      at,
      actor: actorKind,
      officeName,
      action,
      cardNumber: cards.cardNumber,
      fieldsRevealed,
      outcome,
    })
    .from(accessRecords)
    .leftJoin(cards, eq(cards.id, accessRecords.cardId))
    .where(and(own, before ? lt(seq, Number(before[0])) : undefined))
    .orderBy(desc(seq))
    .limit(limit);
  return pageOf(rows, await reads.$count(accessRecords, own), page, (row) => String(row.seq));
}

async function isRecorded(tx: Writes, { accessRecords }: Tables, access: Access): Promise<boolean> {
  const { principalId, actorKind, actorApplicantId, cardId } = accessRecords;
  const [last] = await tx
    .select()
    .from(accessRecords)
    .where(
      and(
        eq(principalId, access.principalId),
        eq(actorKind, access.actorKind),
        access.actorApplicantId === null
          ? isNull(actorApplicantId)
          : eq(actorApplicantId, access.actorApplicantId),
        access.cardId === null ? isNull(cardId) : eq(cardId, access.cardId),
      ),
    )
    .orderBy(desc(accessRecords.seq))
    .limit(1);
  return last !== undefined && isSameRead(last, access);
}
