import type { GrantKind } from '@exit-card/shared/delegation';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Card } from '../cards/card.ts';
import { jsonHas } from '../db/json-has.ts';
import type { Tables } from '../db/tables.ts';
import { effective, opens } from '../delegation/effective.store.ts';
import type { HeldGrant } from '../delegation/effective.ts';
import { isEffective } from '../delegation/effective.ts';
import { opensCard } from '../delegation/opens-card.ts';
import { openedByShare } from '../shares/opened-by-share.store.ts';
import type { Viewer } from './caller.ts';
import { PROOFS, type Proof, proofOf } from './proof.ts';

/** A person within one proven look-up: sees what the published samples print, of the card it was narrowed to or of all. */
export interface Guest {
  readonly applicantId: string;
  readonly cardNumber: string | null;
}

/** A viewer who acts for the principal of one grant, and for nobody else in this operation. */
export interface Delegate {
  readonly viewer: Viewer;
  /** As it was read in the transaction of the operation. */
  readonly grant: HeldGrant;
}

/** A viewer who acts for one organisation: for each of its employees through that employee's own grant. */
export interface OrgAgent {
  readonly viewer: Viewer;
  readonly orgId: string;
}

/** Whoever has a share's code and has named its principal: reads that one card, and of it what the share names. */
export interface ShareHolder {
  readonly shareId: string;
}

/** Whoever reads a card. There is no reading without one. */
export type Reader = Viewer | Guest | Delegate;

/**
 * What can be done with cards by reading: status and dates, then particulars and comments, then how it went; to take a signed
 * document of it along, and to let an institution read.
 */
export type ReadAct =
  | 'card:read'
  | 'card:detail'
  | 'history:read'
  | 'export'
  | 'archive:count'
  | 'share:create';
export type Relation = 'SELF' | 'GUEST' | 'SHARE' | GrantKind;

/** Who may read what of a card, and the proof that it takes. What is not listed may not; a grant must name the act as a scope too. */
export const POLICY = {
  SELF: {
    'card:read': 'L2',
    'card:detail': 'L2',
    'history:read': 'L2',
    export: 'L2',
    'archive:count': 'L3',
    'share:create': 'L2',
  },
  GUEST: { 'card:read': 'L1', 'card:detail': 'L1' },
  SHARE: { 'card:read': 'L1' },
  GUARDIAN: {
    'card:read': 'L2',
    'card:detail': 'L2',
    'history:read': 'L2',
    export: 'L2',
    'share:create': 'L2',
  },
  EMPLOYER: {
    'card:read': 'SECOND_FACTOR',
    'card:detail': 'SECOND_FACTOR',
    'history:read': 'SECOND_FACTOR',
    export: 'SECOND_FACTOR',
  },
  NOTARISED_PROXY: {
    'card:read': 'L2',
    'card:detail': 'L2',
    'history:read': 'L2',
    export: 'L2',
    'share:create': 'L2',
  },
} as const satisfies Record<Relation, Partial<Record<ReadAct, Proof>>>;

type RuledCard = Pick<Card, 'id' | 'principalId' | 'cardNumber' | 'submittedByOrgId' | 'closedAt' | 'endsAt'>;

/** The rule as yes or no. */
export function may(reader: Reader, act: ReadAct, card: RuledCard, now: Date): boolean {
  if (!isProven(reader, act)) return false;
  if ('grant' in reader)
    return (
      reader.grant.scopes.some((scope) => scope === act) &&
      isEffective(reader.grant, now) &&
      opensCard(reader.grant, card, now)
    );
  return (
    card.principalId === reader.applicantId && (narrowedTo(reader) ?? card.cardNumber) === card.cardNumber
  );
}

/** The same rule as a condition on rows of cards: outside it a card does not exist. */
export function within(
  reader: Reader | OrgAgent | ShareHolder,
  act: ReadAct,
  tables: Tables,
  now: Date,
): SQL | undefined {
  if ('viewer' in reader) {
    const { cards, delegationGrants: g } = tables;
    // The first condition is part of the second; by it a database finds the few cards instead of looking at all.
    return and(
      'grant' in reader
        ? sql`${cards.principalId} = ${reader.grant.principalId}`
        : sql`${cards.principalId} in (select ${g.principalId} from ${g} where ${heldBy(reader, tables)})`,
      sql`exists (select 1 from ${g} where ${openedBy(reader, act, tables, now)})`,
    );
  }
  if (!isProven(reader, act)) return sql`1 = 0`;
  if ('shareId' in reader) return openedByShare(tables, reader.shareId, now);
  const { cards } = tables;
  const cardNumber = narrowedTo(reader);
  return and(
    eq(cards.principalId, reader.applicantId),
    cardNumber === null ? undefined : eq(cards.cardNumber, cardNumber),
  );
}

/** Whether the reader's proof is enough for the act, whichever card it is about. */
export function isProven(reader: Reader | OrgAgent | ShareHolder, act: ReadAct): boolean {
  const rules: Partial<Record<ReadAct, Proof>> = POLICY[relationOf(reader)];
  const needed = rules[act];
  return needed !== undefined && PROOFS.indexOf(proofOfReader(reader)) >= PROOFS.indexOf(needed);
}

/** The same rule as a condition on a row of grants beside a row of cards: the grant opens the card to whoever acts under it. */
export function openedBy(
  reader: Delegate | OrgAgent,
  act: ReadAct,
  tables: Tables,
  now: Date,
): SQL | undefined {
  if (!isProven(reader, act)) return sql`1 = 0`;
  const { delegationGrants: g } = tables;
  return and(
    heldBy(reader, tables),
    jsonHas(g.scopes, act),
    effective(tables, reader.viewer.applicantId, now),
    opens(tables, now),
  );
}

/** The grants that whoever acts may act under, whether they hold or not. */
function heldBy(reader: Delegate | OrgAgent, { delegationGrants: g }: Tables): SQL | undefined {
  return 'grant' in reader
    ? eq(g.id, reader.grant.id)
    : and(eq(g.kind, 'EMPLOYER'), eq(g.delegateOrgId, reader.orgId));
}

function relationOf(reader: Reader | OrgAgent | ShareHolder): Relation {
  if ('shareId' in reader) return 'SHARE';
  if ('grant' in reader) return reader.grant.kind;
  if ('orgId' in reader) return 'EMPLOYER';
  return 'accountId' in reader ? 'SELF' : 'GUEST';
}

function proofOfReader(reader: Reader | OrgAgent | ShareHolder): Proof {
  const viewer = 'viewer' in reader ? reader.viewer : reader;
  return 'accountId' in viewer ? proofOf(viewer) : 'L1';
}

function narrowedTo(reader: Viewer | Guest): string | null {
  return 'accountId' in reader ? null : reader.cardNumber;
}
