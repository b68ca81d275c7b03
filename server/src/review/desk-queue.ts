import type { GrantKind, GrantState } from '@exit-card/shared/delegation';
import type { Page, PageRequest } from '../db/page.ts';
import type { GrantActor } from '../delegation/grant-actor.ts';
import { grantVerifier } from '../delegation/grant-actor.ts';
import { acceptedBySomebodyElse, notTooClose } from '../delegation/grant-guards.ts';
import type { GrantRefusal } from '../delegation/grant-refusal.ts';
import { grantStateAt } from '../delegation/grant-state.ts';
import type { Services } from '../services.ts';
import type { DeskOfficer } from './desk-officer.ts';
import type { DeskFilter, QueuedGrant } from './desk-queue.store.ts';
import { deskQueue } from './desk-queue.store.ts';
import { tiesOf } from './ties.store.ts';

/** One grant on the desk, without anybody's name: seeing it is no read of a person's data. */
export interface DeskGrantRow {
  readonly id: string;
  readonly kind: GrantKind;
  readonly state: GrantState;
  readonly requestedAt: Date;
  readonly requestExpiresAt: Date;
  readonly awaitsSecond: boolean;
  /** Why this officer may not decide. */
  readonly conflict: GrantRefusal | null;
}

export async function deskGrants(
  { database, clock }: Services,
  officer: DeskOfficer,
  filter: DeskFilter,
  page: PageRequest,
): Promise<Page<DeskGrantRow>> {
  const { read, tables } = database;
  const now = clock.now();
  const found = await deskQueue(read, tables, filter, page, now);
  const actor = grantVerifier(officer.applicantId, await tiesOf(read, tables, officer.applicantId, now));
  return {
    ...found,
    edges: found.edges.map(({ cursor, node }) => ({ cursor, node: rowOf(node, actor, now) })),
  };
}

function rowOf(queued: QueuedGrant, actor: GrantActor, now: Date): DeskGrantRow {
  const { id, kind, requestedAt, requestExpiresAt } = queued.grant;
  return {
    id,
    kind,
    state: grantStateAt(queued, now),
    requestedAt,
    requestExpiresAt,
    awaitsSecond: awaitsSecond(queued),
    conflict: conflictOf(queued, actor),
  };
}

/** Why the officer may not decide, whatever the case holds. */
export function conflictOf(queued: Pick<QueuedGrant, 'grant'>, actor: GrantActor): GrantRefusal | null {
  return notTooClose(queued, actor) ?? (awaitsSecond(queued) ? acceptedBySomebodyElse(queued, actor) : null);
}

function awaitsSecond({ grant }: Pick<QueuedGrant, 'grant'>): boolean {
  return grant.state === 'EVIDENCE_REVIEW' && grant.verifiedBy !== null;
}
