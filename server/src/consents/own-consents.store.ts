import { ConsentPurpose } from '@exit-card/shared/consent';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import type { Reads } from '../db/database.ts';
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

/** Shares of this person, or of one card, that were not taken back. */
export async function sharesToEnd(
  reads: Reads,
  { shares: s }: Tables,
  { applicantId, cardId }: { applicantId: string; cardId?: string },
): Promise<string[]> {
  const ofCard = cardId === undefined ? undefined : eq(s.cardId, cardId);
  const rows = await reads
    .select({ id: s.id })
    .from(s)
    .where(and(eq(s.principalId, applicantId), ofCard, isNull(s.cancelledAt)));
  return rows.map(({ id }) => id);
}
