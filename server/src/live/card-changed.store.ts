import { and, eq } from 'drizzle-orm';
import type { Card } from '../cards/card.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { opens } from '../delegation/effective.store.ts';
import { isLive } from '../organisations/seat.store.ts';
import { appendEvents } from './event.store.ts';

/**
 * Tells the pages of all who see this card that something of it changed: its principal, and whoever a grant opens it to. Before any
 * message about it, whose readers are some of these: boxes are written to in one order. Three statements.
 */
export async function cardChanged(
  tx: Writes,
  tables: Tables,
  { id: cardId, principalId }: Pick<Card, 'id' | 'principalId'>,
  now: Date,
): Promise<void> {
  const { cards, delegationGrants: g, orgSeats: s } = tables;
  const seated = and(eq(s.orgId, g.delegateOrgId), isLive(tables, now));
  const delegates = await tx
    .selectDistinct({ grantId: g.id, person: g.delegateApplicantId, agent: s.applicantId })
    .from(cards)
    .innerJoin(g, and(opens(tables, now), eq(g.state, 'ACTIVE')))
    .leftJoin(s, seated)
    .where(eq(cards.id, cardId));
  const seen = delegates.flatMap(({ grantId, person, agent }) => {
    const applicantId = person ?? agent;
    return applicantId === null ? [] : [{ applicantId, kind: 'CARD' as const, cardId, grantId }];
  });
  await appendEvents(tx, tables, [{ applicantId: principalId, kind: 'CARD', cardId }, ...seen], now);
}
