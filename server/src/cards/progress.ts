import { CardStatus, ExpediteState, NextStep } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { daysBetween, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { APPROVAL_TARGET, EXPEDITE_TARGET, extensionWindow, REVIEW_TARGET } from '@exit-card/shared/windows';
import type { WorkingCalendar } from '@exit-card/shared/working-days';
import { chinaCalendar } from '@exit-card/shared/working-days';
import type { Case } from './card.ts';
import type { DayOfStep, FreeDays } from './days-of-step.ts';
import { daysOfStep, holidaysOfStep } from './days-of-step.ts';
import { expediteDecideBy } from './expediting.ts';
import { hasOpenExtension } from './guards.ts';
import { lastDayOfCase } from './paused-days.ts';
import { statusAt } from './status-at.ts';
import { countedSince, stepSince } from './step-since.ts';
import { validUntilAt } from './validity.ts';

/** Where a card stands against the usual times, and what comes next. */
export interface Progress {
  /** Which working day of the target it is; 0 on the day the step began. Null when no clock runs, as all up to `longestOn`. */
  readonly workingDay: number | null;
  readonly targetFrom: number | null;
  readonly targetTo: number | null;
  readonly expectedOn: PlainDate | null;
  readonly late: boolean;
  /** Working days since `expectedOn`, 0 on a free day after it; null unless late. */
  readonly daysLate: number | null;
  /** Last day of the longest time for the whole case. */
  readonly longestOn: PlainDate | null;
  /** `longestOn` is over, whether or not that was recorded yet. */
  readonly overdue: boolean;
  /** `expectedOn` reaches into a year whose holidays are not published. */
  readonly provisional: boolean;
  /** Calendar days to the end of the validity or of the deadline, 0 on the last day. */
  readonly daysLeft: number | null;
  readonly nextStep: NextStep;
  readonly days: readonly DayOfStep[];
  /** Public holidays that the step does not count. */
  readonly holidays: readonly FreeDays[];
  readonly expedite: ExpediteState;
  /** When it is decided at the latest whether the card goes faster; null unless that is open. */
  readonly expediteDecideBy: Date | null;
  readonly extensionOpensAt: Date | null;
  readonly extensionClosesAt: Date | null;
}

const NO_CLOCK: Omit<Progress, 'expedite' | 'expediteDecideBy'> = {
  workingDay: null,
  targetFrom: null,
  targetTo: null,
  expectedOn: null,
  late: false,
  daysLate: null,
  longestOn: null,
  overdue: false,
  provisional: false,
  daysLeft: null,
  nextStep: NextStep.NOTHING,
  days: [],
  holidays: [],
  extensionOpensAt: null,
  extensionClosesAt: null,
};

export function progressOf(file: Case, now: Date, calendar: WorkingCalendar = chinaCalendar): Progress {
  return {
    ...NO_CLOCK,
    expedite: file.card.expedite,
    expediteDecideBy: expediteDecideBy(file, calendar),
    ...standing(file, now, calendar),
  };
}

function standing(file: Case, now: Date, calendar: WorkingCalendar): Partial<Progress> {
  switch (statusAt(file.card, now)) {
    case CardStatus.PENDING:
      return running(file, REVIEW_TARGET, NextStep.WAIT_FOR_REVIEW, now, calendar);
    case CardStatus.REVIEWED:
      return running(file, APPROVAL_TARGET, NextStep.WAIT_FOR_APPROVAL, now, calendar);
    case CardStatus.ADDITIONAL_DOCUMENTS_REQUIRED:
      return awaitingDocuments(file, now, calendar);
    case CardStatus.APPROVED:
      return valid(file, now);
    case CardStatus.EXPIRED:
    case CardStatus.LAPSED:
    case CardStatus.REJECTED:
    case CardStatus.WITHDRAWN:
      return { nextStep: NextStep.APPLY_AGAIN };
    case CardStatus.COMPLETED:
      return {};
  }
}

/** The step's target, but never past the longest time for the whole case. */
function running(
  file: Case,
  usual: { from: number; to: number },
  waiting: NextStep,
  now: Date,
  calendar: WorkingCalendar,
): Partial<Progress> {
  const isFaster = file.card.expedite === ExpediteState.GRANTED;
  const target = isFaster ? { from: EXPEDITE_TARGET, to: EXPEDITE_TARGET } : usual;
  const today = plainDateAt(now);
  const since = countedSince(file);
  const due = calendar.addWorkingDays(since, target.to);
  const longestOn = lastDayOfCase(file, now);
  const isBeyond = due.date > longestOn;
  const expectedOn = isBeyond ? longestOn : due.date;
  const late = today > expectedOn;
  return {
    workingDay: calendar.workingDaysBetween(since, today).days,
    targetFrom: target.from,
    targetTo: target.to,
    expectedOn,
    late,
    daysLate: late ? calendar.workingDaysBetween(expectedOn, today).days : null,
    longestOn,
    overdue: today > longestOn,
    provisional: due.provisional,
    nextStep: late ? NextStep.CALL_HOTLINE : waiting,
    days: daysOfStep(since, expectedOn, calendar),
    holidays: holidaysOfStep(since, late ? today : expectedOn, calendar),
  };
}

function awaitingDocuments(file: Case, now: Date, calendar: WorkingCalendar): Partial<Progress> {
  const { supplement } = file;
  if (!supplement) return { nextStep: NextStep.SUBMIT_DOCUMENTS };
  return {
    daysLeft: daysBetween(plainDateAt(now), supplement.dueOn),
    nextStep: NextStep.SUBMIT_DOCUMENTS,
    days: daysOfStep(stepSince(file), supplement.dueOn, calendar),
  };
}

function valid(file: Case, now: Date): Partial<Progress> {
  const { card } = file;
  const validUntil = validUntilAt(card, now);
  if (!validUntil) return { nextStep: NextStep.LEAVE_IN_TIME };
  const { opensAt, closesAt } = extensionWindow(validUntil);
  return {
    daysLeft: daysBetween(plainDateAt(now), validUntil),
    nextStep: waitsForExtension(file, now) ? NextStep.WAIT_FOR_EXTENSION : NextStep.LEAVE_IN_TIME,
    extensionOpensAt: opensAt,
    extensionClosesAt: closesAt,
  };
}

/** Silence decides at the end of the validity, whether or not that was recorded yet. */
function waitsForExtension(file: Case, now: Date): boolean {
  const { validUntil } = file.card;
  return hasOpenExtension(file) && validUntil !== null && now < endOfDay(validUntil);
}
