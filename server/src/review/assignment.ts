import type { Card } from '../cards/card.ts';

/** Who has taken a case. */
export interface Assignment {
  readonly mine: boolean;
  /** Exclusive. */
  readonly until: Date;
}

/** Null when the case is free. */
export function assignmentOf(
  { assigneeId, assignedUntil }: Pick<Card, 'assigneeId' | 'assignedUntil'>,
  { applicantId }: { readonly applicantId: string },
  now: Date,
): Assignment | null {
  return assigneeId === null || assignedUntil === null || assignedUntil <= now
    ? null
    : { mine: assigneeId === applicantId, until: assignedUntil };
}
