import { isListed } from './act.ts';
import type { ActionName } from './actions.ts';
import { ACTION_NAMES, ROWS } from './actions.ts';
import type { Actor } from './actor.ts';
import type { Case } from './card.ts';
import { notConflicted } from './guards.ts';
import { ENDS_AS } from './status-at.ts';

export interface OpenAction {
  readonly name: ActionName;
  /** Null when open now. */
  readonly opensAt: Date | null;
  /** Exclusive; null when it does not end by itself. */
  readonly closesAt: Date | null;
}

/** What the actor may do with the card now, or later without anything else happening first. */
export function openActions(file: Case, actor: Actor, now: Date): OpenAction[] {
  return ACTION_NAMES.filter(
    (name) => isListed(file, name, actor, now) && passesGuards(file, name, actor, now),
  )
    .map((name) => openTime(file, name, now))
    .filter(({ closesAt }) => !closesAt || now < closesAt);
}

function passesGuards(file: Case, name: ActionName, actor: Actor, now: Date): boolean {
  const { guards = [] } = ROWS[name];
  return [notConflicted, ...guards].every((guard) => guard(file, actor, now) === null);
}

function openTime({ card }: Case, name: ActionName, now: Date): OpenAction {
  const { open, afterEnd, from } = ROWS[name];
  const goesOn = afterEnd !== undefined || from.includes(ENDS_AS[card.status] ?? null);
  const { opensAt, closesAt } = open?.(card) ?? { opensAt: null, closesAt: goesOn ? null : card.endsAt };
  return { name, opensAt: opensAt && now < opensAt ? opensAt : null, closesAt };
}
