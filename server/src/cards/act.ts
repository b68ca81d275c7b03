import type { CardStatus } from '@exit-card/shared/card';
import { ActorKind } from '@exit-card/shared/card';
import { endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import type { WorkingCalendar } from '@exit-card/shared/working-days';
import { chinaCalendar } from '@exit-card/shared/working-days';
import type { ActionName, Actions } from './actions.ts';
import { ACTION_NAMES, ACTIONS, ROWS } from './actions.ts';
import type { Actor } from './actor.ts';
import type { Card, Case, StatusChange, SupplementRequest } from './card.ts';
import type { CorrectionAsked } from './correction.ts';
import { notConflicted } from './guards.ts';
import type { ActionInputs, Remarks } from './inputs.ts';
import { lastDayOfCase } from './paused-days.ts';
import type { Refusal } from './refusal.ts';
import { hasEnded, statusAt } from './status-at.ts';

/** What an action made of a card. */
export interface Done {
  readonly ok: true;
  readonly card: Card;
  /** The row of the history that belongs to the card's new state. */
  readonly change: StatusChange;
  /** The newest request for documents, as it is now. */
  readonly supplement: SupplementRequest | null;
  /** The correction that was asked for with it. */
  readonly correction: CorrectionAsked | null;
}
export type Acted = Done | { readonly ok: false; readonly refused: Refusal };

const actions: Actions = ACTIONS;

/** Does one action of the status table, or says why not. `calendar` is left out only by tests. */
export function act<Name extends ActionName>(
  file: Case,
  name: Name,
  actor: Actor,
  input: ActionInputs[Name],
  { now, calendar = chinaCalendar }: { now: Date; calendar?: WorkingCalendar },
): Acted {
  const action = actions[name];
  const refused = refusal(file, name, actor, input, now);
  if (refused) return { ok: false, refused };

  const changed = action.effect(file, { now, calendar }, input);
  return {
    ok: true,
    card: {
      ...file.card,
      ...changed.card,
      status: action.to ?? file.card.status,
      version: file.card.version + 1,
    },
    change: historyRow(file, name, actor, input, now),
    supplement: changed.supplement ?? file.supplement,
    correction: changed.correction ?? null,
  };
}

/** Whether the table has a row for this action, status and actor at all. */
export function isListed(file: Case, name: ActionName, actor: Actor, now: Date): boolean {
  const action = ROWS[name];
  if (actor.kind === ActorKind.SELF && actor.applicantId !== file.card.principalId) return false;
  if (!action.by.some((power) => actor.powers.includes(power))) return false;
  if (!action.from.includes(recordedStatus(file))) return false;
  return action.afterEnd === 'ALSO' || hasEnded(file.card, now) === (action.afterEnd === 'ONLY');
}

function refusal<Name extends ActionName>(
  file: Case,
  name: Name,
  actor: Actor,
  input: ActionInputs[Name],
  now: Date,
): Refusal | null {
  if (!isListed(file, name, actor, now)) return notAllowed(file, name, actor, now);

  const { open, guards = [], checks = [] } = actions[name];
  const { opensAt = null, closesAt = null } = open?.(file.card) ?? {};
  if (opensAt && now < opensAt) return { reason: 'TOO_EARLY', opensOn: plainDateAt(opensAt) };
  if (closesAt && now >= closesAt) return { reason: 'EXPIRED' };

  for (const guard of [notConflicted, ...guards]) {
    const reason = guard(file, actor, now);
    if (reason) return { reason };
  }
  for (const check of checks) {
    const refused = check(input, file, now);
    if (refused) return typeof refused === 'string' ? { reason: refused } : refused;
  }
  return null;
}

function notAllowed(file: Case, action: ActionName, actor: Actor, now: Date): Refusal {
  return {
    reason: 'TRANSITION_NOT_ALLOWED',
    status: recordedStatus(file) && statusAt(file.card, now),
    action,
    allowed: ACTION_NAMES.filter((name) => isListed(file, name, actor, now)),
  };
}

function recordedStatus({ card, history }: Case): CardStatus | null {
  return history.length === 0 ? null : card.status;
}

function historyRow(
  file: Case,
  name: ActionName,
  actor: Actor,
  { comment, internalNote, reasonCodes }: Remarks,
  now: Date,
): StatusChange {
  const from = recordedStatus(file);
  return {
    seq: file.history.length + 1,
    from,
    to: ROWS[name].to ?? file.card.status,
    action: name,
    at: actor.powers.includes('SYSTEM') ? cameAt(file, name, now) : now,
    actorKind: actor.kind,
    actorApplicantId: actor.applicantId,
    onBehalfOfApplicantId: file.card.principalId,
    publicComment: comment ?? null,
    internalNote: internalNote ?? null,
    reasonCodes: reasonCodes ?? [],
  };
}

/** What the clock job records happened when a period was over, whenever the job came to it; never before what happened last. */
function cameAt(file: Case, name: ActionName, now: Date): Date {
  const { validUntil, endsAt } = file.card;
  const periodEnd = validUntil ? endOfDay(validUntil) : (endsAt ?? now);
  const over = ROWS[name].afterEnd ? periodEnd : endOfDay(lastDayOfCase(file, now));
  const last = file.history.at(-1)?.at ?? over;
  return new Date(Math.max(over.getTime(), last.getTime()));
}
