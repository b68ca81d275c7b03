import { eq } from 'drizzle-orm';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { FileRow } from '../files/file.store.ts';
import { cardChanged } from './card-changed.store.ts';
import { appendEvents } from './event.store.ts';

/** Tells the pages of who sees the card, or writes the draft, that a file came, was looked at, or went. */
export async function fileChanged(
  tx: Writes,
  tables: Tables,
  { purpose, subjectId }: Pick<FileRow, 'purpose' | 'subjectId'>,
  now: Date,
): Promise<void> {
  const { cards, cardDrafts: d, correctionRequests: r } = tables;
  if (!/^(EXPEDITE_PROOF|SUPPLEMENT|CORRECTION)$/.test(purpose)) return;
  const [correction] =
    purpose === 'CORRECTION' ? await tx.select({ cardId: r.cardId }).from(r).where(eq(r.id, subjectId)) : [];
  const id = correction?.cardId ?? subjectId.split(':')[0]!;
  const [card] = await tx
    .select({ id: cards.id, principalId: cards.principalId })
    .from(cards)
    .where(eq(cards.id, id));
  if (card) return cardChanged(tx, tables, card, now);
  const [draft] = await tx.select({ applicantId: d.writtenBy }).from(d).where(eq(d.id, id));
  await appendEvents(tx, tables, draft ? [{ ...draft, kind: 'ACCOUNT' }] : [], now);
}
