import { SupplementState } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { plainDateAt } from '@exit-card/shared/plain-date';
import type { Moment } from '../clock.ts';
import { ACTIONS } from './actions.ts';
import type { Case } from './card.ts';
import type { Change } from './effects.ts';
import type { ActionInputs } from './inputs.ts';
import { statusAt } from './status-at.ts';

/** The dates of a card that are other ones by another calendar; null for what stays. */
export interface Recounted {
  readonly dueOn: PlainDate | null;
  /** Last day of the open request for documents. */
  readonly supplementDueOn: PlainDate | null;
  /** The last day that its owner was told and that is another one now; null when only the desk's moved. */
  readonly told: PlainDate | null;
}

/**
 * Counts anew what the history left due; null when nothing moves. A deadline for documents only ever moves to a later day, and
 * none comes back that is over: its owner may have planned by it.
 */
export function recount(file: Case, moment: Moment): Recounted | null {
  const { card, supplement } = file;
  const status = statusAt(card, moment.now);
  const due = card.dueOn && dueAnew(file, moment.calendar);
  const dueOn = due === card.dueOn ? null : due;
  const isWaiting = status === 'ADDITIONAL_DOCUMENTS_REQUIRED' && supplement?.state === SupplementState.OPEN;
  // The days that an officer gave are not kept, but the day that came of them is: a free day moves the deadline on from there.
  const last = isWaiting ? moment.calendar.nextWorkday(supplement.dueOn).date : null;
  const supplementDueOn = last === supplement?.dueOn ? null : last;
  if (dueOn === null && supplementDueOn === null) return null;
  const isStep = status === 'PENDING' || status === 'REVIEWED';
  return { dueOn, supplementDueOn, told: supplementDueOn ?? (isStep ? dueOn : null) };
}

/** By the newest action that left something due: the rule that counted once counts again. */
function dueAnew(file: Case, calendar: Moment['calendar']): PlainDate | null {
  for (let at = file.history.length - 1; at >= 0; at -= 1) {
    const { dueOn } = replayed(file, at, calendar).card;
    if (dueOn !== undefined) return dueOn;
  }
  return file.card.dueOn;
}

/** What the action of this row of the history does by this calendar. */
function replayed({ card, history, supplement }: Case, at: number, calendar: Moment['calendar']): Change {
  const row = history[at]!;
  const before = {
    card: { ...card, status: row.from ?? card.status },
    history: history.slice(0, at),
    supplement,
  };
  return ACTIONS[row.action].effect(before, { now: row.at, calendar }, UNSAID);
}

/** What was said besides has no part in the counting. */
const UNSAID = {
  declarationAccepted: true,
  overlappingCard: null,
  expedite: null,
  items: [],
  reasonCodes: [],
  comment: '',
  days: 1,
  satisfied: [],
  channel: 'WEB',
  changes: [],
  exitedOn: plainDateAt(new Date(0)),
} satisfies Everything<ActionInputs[keyof ActionInputs]>;

/** All members of a union at once. */
type Everything<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
