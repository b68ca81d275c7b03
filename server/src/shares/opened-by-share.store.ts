import { and, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { jsonHas } from '../db/json-has.ts';
import type { Tables } from '../db/tables.ts';
import { effective, opens } from '../delegation/effective.store.ts';

/** As a condition on rows of cards: this share opens the card to whoever holds it. */
export function openedByShare(tables: Tables, shareId: string, now: Date): SQL {
  const { applicants, cards, shares: s } = tables;
  const open = and(
    eq(s.id, shareId),
    eq(s.cardId, cards.id),
    eq(s.principalId, cards.principalId),
    isNull(s.cancelledAt),
    gt(s.expiresAt, now),
    lt(s.views, s.maxViews),
    sql`exists (select 1 from ${applicants} where ${and(eq(applicants.id, s.principalId), isNull(applicants.deceasedOn))})`,
    or(isNull(s.grantId), grantHolds(tables, now)),
  );
  return sql`exists (select 1 from ${s} where ${open})`;
}

/** As a condition on a row of shares beside its card: the grant under which a delegate shared it still lets them share. */
export function grantHolds(tables: Tables, now: Date): SQL {
  const { delegationGrants: g, shares: s } = tables;
  const holds = and(
    eq(g.id, s.grantId),
    jsonHas(g.scopes, 'share:create'),
    effective(tables, sql`${s.createdBy}`, now),
    opens(tables, now),
  );
  return sql`exists (select 1 from ${g} where ${holds})`;
}
