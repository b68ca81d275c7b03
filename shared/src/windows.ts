import type { PlainDate } from './plain-date.ts';
import { addDays, addYears, endOfDay, startOfDay } from './plain-date.ts';
import type { CountedDate, WorkingCalendar } from './working-days.ts';
import { chinaCalendar } from './working-days.ts';

/** Usual time for the review, in working days. */
export const REVIEW_TARGET = { from: 1, to: 3 } as const;
/** Usual time for the approval, in working days. */
export const APPROVAL_TARGET = { from: 1, to: 2 } as const;
/** Target for each step of an expedited card, in working days. */
export const EXPEDITE_TARGET = 1;
/** Longest time for the whole case, in calendar days. */
export const CASE_MAX = 30;
/** So many days before the longest time is over the supervisors hear of an undecided case: on day 25. */
export const CASE_ALARM_DAYS = 5;
/** How long an approval holds, in calendar days. */
export const VALIDITY_DAYS = 30;
/** An extension can be asked for in the last days of the validity: this many before its last day, and on it. */
export const EXTENSION_WINDOW = 7;
/** Time to send further documents, in calendar days. */
export const SUPPLEMENT_DAYS = { usual: 7, min: 3, max: 30 } as const;
/** How long a closed card stays online, in years. */
export const RETENTION_YEARS = 5;
/** The owner is told so many days before. */
export const ARCHIVE_NOTICE_DAYS = 30;

export interface ExtensionWindow {
  opensOn: PlainDate;
  opensAt: Date;
  /** Exclusive. */
  closesAt: Date;
}

// Every period counts from the day after the event that starts it (Civil Code art. 201) and ends at 24:00 of its last day.

export function reviewDueOn(pendingSince: PlainDate, calendar: WorkingCalendar = chinaCalendar): CountedDate {
  return calendar.addWorkingDays(pendingSince, REVIEW_TARGET.to);
}

export function approvalDueOn(reviewedOn: PlainDate, calendar: WorkingCalendar = chinaCalendar): CountedDate {
  return calendar.addWorkingDays(reviewedOn, APPROVAL_TARGET.to);
}

export function expeditedDueOn(stepSince: PlainDate, calendar: WorkingCalendar = chinaCalendar): CountedDate {
  return calendar.addWorkingDays(stepSince, EXPEDITE_TARGET);
}

/** Last day for the whole case; days spent waiting for documents are added. */
export function caseMaxOn(applicationDate: PlainDate, pausedDays: number): PlainDate {
  return addDays(applicationDate, CASE_MAX + pausedDays);
}

/** Last valid day. It does not move when it is a free day. */
export function validUntil(approvedOn: PlainDate): PlainDate {
  return addDays(approvedOn, VALIDITY_DAYS);
}

export function extensionWindow(until: PlainDate): ExtensionWindow {
  const opensOn = addDays(until, -EXTENSION_WINDOW);
  return { opensOn, opensAt: startOfDay(opensOn), closesAt: endOfDay(until) };
}

/** Last day for further documents; a free day moves it to the next working day (Civil Code art. 203). */
export function supplementDueOn(
  askedOn: PlainDate,
  days: number = SUPPLEMENT_DAYS.usual,
  calendar: WorkingCalendar = chinaCalendar,
): CountedDate {
  return calendar.nextWorkday(addDays(askedOn, days));
}

/** First day on which a closed card is out of the online queries. */
export function archiveOn(closedOn: PlainDate): PlainDate {
  return addYears(closedOn, RETENTION_YEARS);
}
