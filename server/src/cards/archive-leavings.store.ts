import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import { supplementId } from './card-annex.store.ts';

/**
 * What does not go to the archive with these cards: the signed documents of them, the papers that were uploaded for them and the
 * reasons to hurry, which tell of illness and death. The rows of the papers stay, with name, size and SHA-256; the sweep of files takes the bytes.
 */
export async function eraseLeavings(
  tx: Writes,
  { files: f, supplementRequests: s, correctionRequests: r, expediteRequests: e, proofDocuments }: Tables,
  cardIds: readonly string[],
  realNow: Date,
): Promise<void> {
  const requests = await tx
    .select({ cardId: s.cardId, round: s.round })
    .from(s)
    .where(inList(s.cardId, cardIds));
  const corrections = await tx.select({ id: r.id }).from(r).where(inList(r.cardId, cardIds));
  const rounds = requests.map((request) => supplementId(request.cardId, request));
  const papers = or(
    and(eq(f.purpose, 'EXPEDITE_PROOF'), inList(f.subjectId, cardIds)),
    and(eq(f.purpose, 'SUPPLEMENT'), inList(f.subjectId, rounds)),
    and(
      eq(f.purpose, 'CORRECTION'),
      inList(
        f.subjectId,
        corrections.map(({ id }) => id),
      ),
    ),
  );
  await tx.delete(proofDocuments).where(inList(proofDocuments.cardId, cardIds));
  await tx
    .update(f)
    .set({ removedAt: realNow })
    .where(and(isNull(f.removedAt), papers));
  await tx
    .update(e)
    .set({ explanationCipher: null })
    .where(and(inList(e.cardId, cardIds), isNotNull(e.explanationCipher)));
}
