import { desc, eq } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';

/** Shares of the person's cards with every look at them, newest first: two statements. */
export async function sharesWithLooks(
  reads: Reads,
  { shares: s, shareViews: v, cards }: Tables,
  { applicantId }: Viewer,
) {
  const shares = await reads
    .select({ share: s, cardNumber: cards.cardNumber })
    .from(s)
    .innerJoin(cards, eq(cards.id, s.cardId))
    .where(eq(s.principalId, applicantId))
    .orderBy(desc(s.createdAt));
  const ids = shares.map(({ share }) => share.id);
  const looks = await reads.select().from(v).where(inList(v.shareId, ids)).orderBy(desc(v.at));
  return shares.map(({ share, cardNumber }) => ({
    cardNumber,
    institutionName: share.institutionName,
    purpose: share.purpose,
    fields: share.fields,
    createdAt: share.createdAt,
    expiresAt: share.expiresAt,
    cancelledAt: share.cancelledAt,
    maxViews: share.maxViews,
    looks: looks
      .filter(({ shareId }) => shareId === share.id)
      .map(({ at, declaredInstitution, declaredPerson }) => ({ at, declaredInstitution, declaredPerson })),
  }));
}
