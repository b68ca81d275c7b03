import { CardStatus, ExpediteState, NextStep } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { daysBetween, plainDateAt } from '@exit-card/shared/plain-date';
import {
  APPROVAL_TARGET,
  caseMaxOn,
  EXPEDITE_TARGET,
  extensionWindow,
  REVIEW_TARGET,
} from '@exit-card/shared/windows';
import type { WorkingCalendar } from '@exit-card/shared/working-days';
import { chinaCalendar } from '@exit-card/shared/working-days';
import type { Case, StatusChange } from './card.ts';
import type { DayOfStep } from './days-of-step.ts';
import { daysOfStep } from './days-of-step.ts';
import { pausedDays } from './paused-days.ts';
import { statusAt } from './status-at.ts';
import { validUntilAt } from './validity.ts';

/** Where a card stands against the usual times, and what comes next. */
export interface Progress {
  /** Which working day of the target it is; 0 on the day the step began. Null when no clock runs, as the next three. */
  readonly workingDay: number | null;
  readonly targetFrom: number | null;
  readonly targetTo: number | null;
  readonly expectedOn: PlainDate | null;
  readonly late: boolean;
  /** `expectedOn` reaches into a year whose holidays are not published. */
  readonly provisional: boolean;
  /** Calendar days to the end of the validity or of the deadline, 0 on the last day. */
  readonly daysLeft: number | null;
  readonly nextStep: NextStep;
  readonly days: readonly DayOfStep[];
  readonly extensionOpensAt: Date | null;
  readonly extensionClosesAt: Date | null;
}

const NO_CLOCK: Progress = {
  workingDay: null,
  targetFrom: null,
  targetTo: null,
  expectedOn: null,
  late: false,
  provisional: false,
  daysLeft: null,
  nextStep: NextStep.NOTHING,
  days: [],
  extensionOpensAt: null,
  extensionClosesAt: null,
};

export function progressOf(file: Case, now: Date, calendar: WorkingCalendar = chinaCalendar): Progress {
  switch (statusAt(file.card, now)) {
    case CardStatus.PENDING:
      return { ...NO_CLOCK, ...running(file, REVIEW_TARGET, NextStep.WAIT_FOR_REVIEW, now, calendar) };
    case CardStatus.REVIEWED:
      return { ...NO_CLOCK, ...running(file, APPROVAL_TARGET, NextStep.WAIT_FOR_APPROVAL, now, calendar) };
    case CardStatus.ADDITIONAL_DOCUMENTS_REQUIRED:
      return { ...NO_CLOCK, ...awaitingDocuments(file, now, calendar) };
    case CardStatus.APPROVED:
      return { ...NO_CLOCK, ...valid(file, now) };
    case CardStatus.EXPIRED:
    case CardStatus.LAPSED:
    case CardStatus.REJECTED:
      return { ...NO_CLOCK, nextStep: NextStep.APPLY_AGAIN };
    case CardStatus.COMPLETED:
    case CardStatus.WITHDRAWN:
      return NO_CLOCK;
  }
}

/** The step's target, but never past the longest time for the whole case. */
function running(
  { card, history }: Case,
  usual: { from: number; to: number },
  waiting: NextStep,
  now: Date,
  calendar: WorkingCalendar,
): Partial<Progress> {
  const target =
    card.expedite === ExpediteState.GRANTED ? { from: EXPEDITE_TARGET, to: EXPEDITE_TARGET } : usual;
  const today = plainDateAt(now);
  const since = stepSince(history, card.applicationDate);
  const due = calendar.addWorkingDays(since, target.to);
  const last = caseMaxOn(card.applicationDate, pausedDays(history));
  const beyond = due.date > last;
  const expectedOn = beyond ? last : due.date;
  const late = today > expectedOn;
  return {
    workingDay: calendar.workingDaysBetween(since, today).days,
    targetFrom: target.from,
    targetTo: target.to,
    expectedOn,
    late,
    provisional: due.provisional,
    nextStep: late ? NextStep.CALL_HOTLINE : waiting,
    days: daysOfStep(since, expectedOn, calendar),
  };
}

function awaitingDocuments(
  { history, card, supplement }: Case,
  now: Date,
  calendar: WorkingCalendar,
): Partial<Progress> {
  if (!supplement) return { nextStep: NextStep.SUBMIT_DOCUMENTS };
  return {
    daysLeft: daysBetween(plainDateAt(now), supplement.dueOn),
    nextStep: NextStep.SUBMIT_DOCUMENTS,
    days: daysOfStep(stepSince(history, card.applicationDate), supplement.dueOn, calendar),
  };
}

function valid({ card }: Case, now: Date): Partial<Progress> {
  const validUntil = validUntilAt(card, now);
  if (!validUntil) return { nextStep: NextStep.LEAVE_IN_TIME };
  const { opensAt, closesAt } = extensionWindow(validUntil);
  return {
    daysLeft: daysBetween(plainDateAt(now), validUntil),
    nextStep: NextStep.LEAVE_IN_TIME,
    extensionOpensAt: opensAt,
    extensionClosesAt: closesAt,
  };
}

/** The day on which the present status began; what leaves the status as it is does not begin it anew. */
function stepSince(history: readonly StatusChange[], applicationDate: PlainDate): PlainDate {
  const began = history.findLast(({ from, to }) => from !== to);
  return began ? plainDateAt(began.at) : applicationDate;
}
