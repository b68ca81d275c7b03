import { ConsentPurpose } from '@exit-card/shared/consent';
import { and, desc, eq, lt, or } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import { isOnline } from '../cards/archive.store.ts';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** More than a person gives in years; what is older is in the copy of all data. */
export const CONSENTS_AT_ONCE = 200;

export type StoredConsent = Tables['consents']['$inferSelect'];
export interface ConsentRow extends Omit<StoredConsent, 'purpose'> {
  readonly purpose: ConsentPurpose;
  /** The grant that rests on it. */
  readonly grantId: string | null;
  /** The card that was handed in with it. */
  readonly cardId: string | null;
  readonly cardNumber: string | null;
}

/** One of them, or those that follow another in the list. */
interface WhichConsents {
  readonly id?: string;
  readonly before?: Pick<StoredConsent, 'id' | 'givenAt'>;
}

/** Consents about this person, newest first, with what rests on each, up to `CONSENTS_AT_ONCE`: two statements. */
export async function consentsOf(
  reads: Reads,
  tables: Tables,
  { applicantId }: Pick<Viewer, 'applicantId'>,
  now: Date,
  { id, before }: WhichConsents = {},
): Promise<ConsentRow[]> {
  const { consents: c, delegationGrants: g } = tables;
  const rows = await reads
    .select({ consent: c, grantId: g.id })
    .from(c)
    .leftJoin(g, and(eq(g.principalId, applicantId), eq(g.consentId, c.id)))
    .where(
      and(
        eq(c.principalId, applicantId),
        id === undefined ? undefined : eq(c.id, id),
        before && or(lt(c.givenAt, before.givenAt), and(eq(c.givenAt, before.givenAt), lt(c.id, before.id))),
      ),
    )
    .orderBy(desc(c.givenAt), desc(c.id))
    .limit(CONSENTS_AT_ONCE);
  const cards = await cardsByMoment(reads, tables, applicantId, now);
  return rows.map(({ consent, grantId }) => {
    const purpose = Object.values(ConsentPurpose).find((known) => known === consent.purpose) ?? 'CARD';
    const card = purpose === 'CARD' ? cards.get(consent.givenAt.getTime()) : undefined;
    return { ...consent, purpose, grantId, cardId: card?.id ?? null, cardNumber: card?.number ?? null };
  });
}

/** The consent to a card was given in the moment of its first status. */
async function cardsByMoment(
  reads: Reads,
  { cards, statusChanges: h }: Tables,
  applicantId: string,
  now: Date,
) {
  const rows = await reads
    .select({ id: cards.id, number: cards.cardNumber, at: h.at })
    .from(cards)
    .innerJoin(h, and(eq(h.cardId, cards.id), eq(h.seq, 1)))
    .where(and(eq(cards.principalId, applicantId), isOnline(cards, now)));
  return new Map(rows.map(({ at, ...card }) => [at.getTime(), card]));
}
