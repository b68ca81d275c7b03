import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { isOnline } from '../cards/archive.store.ts';
import type { Card } from '../cards/card.ts';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';

export type ProofRow = Tables['proofDocuments']['$inferSelect'];

export async function insertProof(tx: Writes, { proofDocuments }: Tables, row: ProofRow): Promise<void> {
  await tx.insert(proofDocuments).values(row);
}

/** Those of the cards, newest first; one statement. Whoever asks has made sure that the reader may see them. */
export function proofsOf(
  reads: Reads,
  { proofDocuments: p }: Tables,
  cardIds: readonly string[],
): Promise<ProofRow[]> {
  return reads.select().from(p).where(inList(p.cardId, cardIds)).orderBy(desc(p.issuedAt), desc(p.id));
}

/** The n-th newest of a card since then, that is if there are so many. */
export async function nthNewestProof(
  tx: Writes,
  { proofDocuments: p }: Tables,
  cardId: string,
  since: Date,
  n: number,
): Promise<ProofRow | undefined> {
  const [row] = await tx
    .select()
    .from(p)
    .where(and(eq(p.cardId, cardId), gt(p.issuedAt, since)))
    .orderBy(desc(p.issuedAt))
    .limit(1)
    .offset(n - 1);
  return row;
}

export async function findProof(
  reads: Reads,
  { proofDocuments: p }: Tables,
  id: string,
): Promise<ProofRow | undefined> {
  const [row] = await reads.select().from(p).where(eq(p.id, id));
  return row;
}

/** With the card that it is about, while that is online. */
export async function findProofWithCard(
  reads: Reads,
  { proofDocuments: p, cards }: Tables,
  id: string,
  now: Date,
): Promise<{ proof: ProofRow; card: Card } | undefined> {
  const [row] = await reads
    .select({ proof: p, card: cards })
    .from(p)
    .innerJoin(cards, eq(cards.id, p.cardId))
    .where(and(eq(p.id, id), isOnline(cards, now)));
  return row;
}

/** False when it was revoked before. */
export async function setRevoked(
  tx: Writes,
  { proofDocuments: p }: Tables,
  id: string,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(p)
    .set({ revokedAt: at })
    .where(and(eq(p.id, id), isNull(p.revokedAt)))
    .returning({ id: p.id });
  return rows.length > 0;
}
