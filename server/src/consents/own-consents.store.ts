import { ConsentPurpose } from '@exit-card/shared/consent';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';

/** More than a person gives in years; what is older is in the copy of all data. */
const SHOWN = 200;

export type StoredConsent = Tables['consents']['$inferSelect'];
export interface ConsentRow extends Omit<StoredConsent, 'purpose'> {
  readonly purpose: ConsentPurpose;
  /** The grant that rests on it. */
  readonly grantId: string | null;
  /** The card that was handed in with it. */
  readonly cardId: string | null;
  readonly cardNumber: string | null;
}

/** Consents about this person, newest first, with what rests on each: two statements. */
export async function consentsOf(
  reads: Reads,
  tables: Tables,
  { applicantId }: Pick<Viewer, 'applicantId'>,
  id?: string,
): Promise<ConsentRow[]> {
  const { consents: c, delegationGrants: g } = tables;
  const rows = await reads
    .select({ consent: c, grantId: g.id })
    .from(c)
    .leftJoin(g, and(eq(g.principalId, applicantId), eq(g.consentId, c.id)))
    .where(and(eq(c.principalId, applicantId), id === undefined ? undefined : eq(c.id, id)))
    .orderBy(desc(c.givenAt), desc(c.id))
    .limit(SHOWN);
  const cards = await cardsByMoment(reads, tables, applicantId);
  return rows.map(({ consent, grantId }) => {
    const purpose = Object.values(ConsentPurpose).find((known) => known === consent.purpose) ?? 'CARD';
    const card = purpose === 'CARD' ? cards.get(consent.givenAt.getTime()) : undefined;
    return { ...consent, purpose, grantId, cardId: card?.id ?? null, cardNumber: card?.number ?? null };
  });
}

/** The consent to a card was given in the moment of its first status. */
async function cardsByMoment(reads: Reads, { cards, statusChanges: h }: Tables, applicantId: string) {
  const rows = await reads
    .select({ id: cards.id, number: cards.cardNumber, at: h.at })
    .from(cards)
    .innerJoin(h, and(eq(h.cardId, cards.id), eq(h.seq, 1)))
    .where(and(eq(cards.principalId, applicantId), isNull(cards.archivedAt)));
  return new Map(rows.map(({ at, ...card }) => [at.getTime(), card]));
}

/** Ends what an institution may still look at of this person, or of one card, with the consents to it; gives their ids. */
export async function endSharesOf(
  tx: Writes,
  tables: Tables,
  { applicantId, cardId, shareId }: { applicantId: string; cardId?: string; shareId?: string },
  now: Date,
): Promise<string[]> {
  const { shares: s } = tables;
  const which = and(
    cardId === undefined ? undefined : eq(s.cardId, cardId),
    shareId === undefined ? undefined : eq(s.id, shareId),
  );
  const rows = await tx
    .update(s)
    .set({ cancelledAt: now })
    .where(and(eq(s.principalId, applicantId), which, isNull(s.cancelledAt), gt(s.expiresAt, now)))
    .returning({ id: s.id });
  const ids = rows.map(({ id }) => id);
  await markWithdrawn(tx, tables, ids, now);
  return ids;
}

/** What was withdrawn before stays as it is. */
export async function markWithdrawn(
  tx: Writes,
  { consents: c }: Tables,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(c)
    .set({ withdrawnAt: now })
    .where(and(inList(c.id, ids), isNull(c.withdrawnAt)));
}
