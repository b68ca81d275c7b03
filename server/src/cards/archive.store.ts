import { and, gte, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { Tables } from '../db/tables.ts';
import { archivedBefore } from './archive.ts';

/** Out of every online query: archived, or closed long enough ago that it will be. */
export function isArchived({ archivedAt, closedAt, endsAt }: Tables['cards'], now: Date): SQL | undefined {
  const limit = archivedBefore(now);
  return or(isNotNull(archivedAt), lt(closedAt, limit), lt(endsAt, limit));
}

export function isOnline({ archivedAt, closedAt, endsAt }: Tables['cards'], now: Date): SQL | undefined {
  const limit = archivedBefore(now);
  return and(
    isNull(archivedAt),
    or(isNull(closedAt), gte(closedAt, limit)),
    or(isNull(endsAt), gte(endsAt, limit)),
  );
}
