import { AssuranceLevel } from '@exit-card/shared/applicant';
import type { GrantState } from '@exit-card/shared/delegation';
import type { Grant, GrantEvent, GrantFile } from './grant.ts';
import type { GrantActions } from './grant-actions.ts';
import { GRANT_ACTION_NAMES, GRANT_ACTIONS, GRANT_ROWS } from './grant-actions.ts';
import type { GrantActor } from './grant-actor.ts';
import type { GrantAlso } from './grant-effects.ts';
import { notTooClose } from './grant-guards.ts';
import type { GrantActionInputs, GrantActionName } from './grant-inputs.ts';
import type { GrantRefusal } from './grant-refusal.ts';
import { grantStateAt } from './grant-state.ts';

/** What an action made of a grant. */
export interface GrantDone {
  readonly ok: true;
  readonly grant: Grant;
  /** Belongs to the grant's new state; it is stored with it. */
  readonly event: GrantEvent;
  readonly also: GrantAlso;
}
export type GrantActed = GrantDone | { readonly ok: false; readonly refused: GrantRefusal };

const actions: GrantActions = GRANT_ACTIONS;
const LEVELS = Object.values(AssuranceLevel);

/** Does one action of the grant table, or says why not. */
export function actOnGrant<Name extends GrantActionName>(
  file: GrantFile,
  name: Name,
  actor: GrantActor,
  input: GrantActionInputs[Name],
  { now }: { now: Date },
): GrantActed {
  const refused = refusal(file, name, actor, input, now);
  if (refused) return { ok: false, refused };
  const { grant: change, also = {} } = actions[name].effect(file, input, actor, now);
  const grant = {
    ...file.grant,
    ...change,
    state: GRANT_ROWS[name].to[file.grant.kind]!,
    version: file.grant.version + 1,
  };
  const { reason = null, comment = null } = input;
  const event: GrantEvent = {
    seq: file.grant.eventCount + 1,
    action: name,
    from: recordedState(file),
    to: grant.state,
    at: GRANT_ROWS[name].afterEnd ? (grant.endedAt ?? now) : now,
    actorKind: actor.kind,
    actorApplicantId: actor.applicantId,
    endReason: grant.endReason,
    reason,
    comment,
  };
  return { ok: true, grant, event, also };
}

/** What the actor may do with the grant now. */
export function openGrantActions(file: GrantFile, actor: GrantActor, now: Date): GrantActionName[] {
  return GRANT_ACTION_NAMES.filter(
    (name) => isGrantActionListed(file, name, actor, now) && guardRefusal(file, name, actor, now) === null,
  );
}

/** Whether the table has a row for this action, kind, state and actor at all. */
export function isGrantActionListed(
  file: GrantFile,
  name: GrantActionName,
  actor: GrantActor,
  now: Date,
): boolean {
  const { from, to, by, afterEnd } = GRANT_ROWS[name];
  if (to[file.grant.kind] === undefined || !by.some((power) => actor.powers.includes(power))) return false;
  const recorded = recordedState(file);
  const hasEnded = recorded !== null && grantStateAt(file, now) !== recorded;
  return from.includes(recorded) && hasEnded === (afterEnd === 'ONLY');
}

function refusal<Name extends GrantActionName>(
  file: GrantFile,
  name: Name,
  actor: GrantActor,
  input: GrantActionInputs[Name],
  now: Date,
): GrantRefusal | null {
  if (!isGrantActionListed(file, name, actor, now)) return 'NOT_ALLOWED_NOW';
  const { level = 'L2', checks = [] } = actions[name];
  if (LEVELS.indexOf(actor.level) < LEVELS.indexOf(level)) return 'LEVEL_TOO_LOW';
  const guarded = guardRefusal(file, name, actor, now);
  if (guarded) return guarded;
  for (const check of checks) {
    const reason = check(input, file, now);
    if (reason) return reason;
  }
  return null;
}

function guardRefusal(
  file: GrantFile,
  name: GrantActionName,
  actor: GrantActor,
  now: Date,
): GrantRefusal | null {
  for (const guard of [notTooClose, ...(GRANT_ROWS[name].guards ?? [])]) {
    const reason = guard(file, actor, now);
    if (reason) return reason;
  }
  return null;
}

function recordedState({ grant }: GrantFile): GrantState | null {
  return grant.eventCount === 0 ? null : grant.state;
}
