import { OFFICE_HOURS } from '@exit-card/shared/office-hours';
import { addDays, plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { v7 as newId } from 'uuid';
import type { Moment } from '../clock.ts';
import { thisMoment } from '../clock.ts';
import type { Services } from '../services.ts';
import {
  cancelWindow,
  insertWindow,
  type MaintenanceWindow,
  maintenanceAfter,
  oneAnnouncementAtATime,
} from './notice.store.ts';

const HOUR = 3_600_000;
/** 24 h ahead, so that nobody who looks once a day is surprised. */
const ANNOUNCED_AHEAD = 24 * HOUR;
const LONGEST = 12 * HOUR;

/** A span of time, its end exclusive. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export type MaintenanceFault =
  | 'NO_LENGTH'
  | 'TOO_LONG'
  | 'TOO_SOON'
  | 'OFFICE_HOURS'
  | 'CALENDAR_UNKNOWN'
  | 'OVERLAPS';

/** Why maintenance may not be planned so, or null. `others` are announced already. */
export function maintenanceFault(
  span: Span,
  { now, calendar }: Moment,
  others: readonly Span[],
): MaintenanceFault | null {
  const { startsAt, endsAt } = span;
  if (endsAt <= startsAt) return 'NO_LENGTH';
  if (endsAt.getTime() - startsAt.getTime() > LONGEST) return 'TOO_LONG';
  if (startsAt.getTime() - now.getTime() < ANNOUNCED_AHEAD) return 'TOO_SOON';
  if (others.some((other) => overlap(span, other))) return 'OVERLAPS';
  return officeHoursFault(span, calendar);
}

/** Whether it reaches into office hours of a working day, or of a free day that may yet become one. */
export function officeHoursFault(
  span: Span,
  calendar: Moment['calendar'],
): 'OFFICE_HOURS' | 'CALENDAR_UNKNOWN' | null {
  const first = plainDateAt(span.startsAt);
  for (const date of [first, addDays(first, 1)]) {
    const midnight = startOfDay(date).getTime();
    const hours = {
      startsAt: new Date(midnight + OFFICE_HOURS.from * HOUR),
      endsAt: new Date(midnight + OFFICE_HOURS.to * HOUR),
    };
    if (!overlap(span, hours)) continue;
    const { isWorkday, provisional } = calendar.dayOn(date);
    if (isWorkday) return 'OFFICE_HOURS';
    if (provisional) return 'CALENDAR_UNKNOWN';
  }
  return null;
}

function overlap(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

type Needs = Pick<Services, 'database' | 'clock' | 'calendar'>;

/** Announces it to everybody, or says why not. */
export async function announceMaintenance(
  services: Needs,
  span: Span,
): Promise<MaintenanceWindow | MaintenanceFault> {
  const { tables, write } = services.database;
  return write(async (tx) => {
    await oneAnnouncementAtATime(tx, tables);
    const moment = thisMoment(services);
    const fault = maintenanceFault(span, moment, await maintenanceAfter(tx, tables, moment.now));
    return fault ?? insertWindow(tx, tables, { id: newId(), ...span, announcedAt: moment.now });
  });
}

/** Takes an announcement back, also while the maintenance is on. False when there is none, or no more. */
export async function cancelMaintenance({ database, clock }: Needs, id: string): Promise<boolean> {
  return database.write((tx) => cancelWindow(tx, database.tables, id, clock.now()));
}
