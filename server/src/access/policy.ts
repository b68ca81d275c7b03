import { AssuranceLevel } from '@exit-card/shared/applicant';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Tables } from '../db/tables.ts';
import type { Viewer } from './caller.ts';

/** A person within one proven look-up: sees what the published samples print, of the card it was narrowed to or of all. */
export interface Guest {
  readonly applicantId: string;
  readonly cardNumber: string | null;
}

/** Whoever reads cards. There is no reading without one. */
export type Reader = Viewer | Guest;

/** What can be done with cards by reading; `card:read` is what the published samples print. */
export type ReadAct = 'card:read' | 'history:read' | 'archive:count';
type Relation = 'SELF' | 'GUEST';

/** Who may read what of a card, and the assurance level that it takes. What is not listed may not. */
const POLICY = {
  SELF: { 'card:read': 'L2', 'history:read': 'L2', 'archive:count': 'L3' },
  GUEST: { 'card:read': 'L1' },
} as const satisfies Record<Relation, Partial<Record<ReadAct, AssuranceLevel>>>;

const LEVELS = Object.values(AssuranceLevel);

/** The rule as yes or no. */
export function may(
  reader: Reader,
  act: ReadAct,
  card: { readonly principalId: string; readonly cardNumber: string },
): boolean {
  return (
    isAllowed(reader, act) &&
    card.principalId === reader.applicantId &&
    (narrowedTo(reader) ?? card.cardNumber) === card.cardNumber
  );
}

/** The same rule as a condition on rows: outside it a card does not exist. */
export function within(reader: Reader, act: ReadAct, cards: Tables['cards']): SQL | undefined {
  if (!isAllowed(reader, act)) return sql`1 = 0`;
  const cardNumber = narrowedTo(reader);
  return and(
    eq(cards.principalId, reader.applicantId),
    cardNumber === null ? undefined : eq(cards.cardNumber, cardNumber),
  );
}

function isAllowed(reader: Reader, act: ReadAct): boolean {
  const rules: Partial<Record<ReadAct, AssuranceLevel>> = POLICY['accountId' in reader ? 'SELF' : 'GUEST'];
  const needed = rules[act];
  const has = 'accountId' in reader ? reader.assurance : AssuranceLevel.L1;
  return needed !== undefined && LEVELS.indexOf(has) >= LEVELS.indexOf(needed);
}

function narrowedTo(reader: Reader): string | null {
  return 'accountId' in reader ? null : reader.cardNumber;
}
