import { GRANT_LIMITS } from '@exit-card/shared/delegation';
import type { NotificationKind } from '@exit-card/shared/notification';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { notify } from '../notifications/notify.store.ts';
import { administratorsOf, type StoredSeat } from './seat.store.ts';

const NOTICE = GRANT_LIMITS.endingNoticeDays * 24 * 3_600_000;

/** Tells the holders that their seats have ended. */
export function tellEnded(
  tx: Writes,
  tables: Tables,
  seats: readonly StoredSeat[],
  now: Date,
): Promise<void> {
  return notify(
    tx,
    tables,
    seats.map((seat) => ({ ...about(seat, now), kind: 'SEAT_ENDED', params: { date: now.toISOString() } })),
  );
}

/** Tells those who administer an organisation what somebody else did about a seat. */
export async function tellAdministrators(
  tx: Writes,
  tables: Tables,
  { orgId, kind, occasion, by }: { orgId: string; kind: NotificationKind; occasion: string; by: string },
  now: Date,
): Promise<void> {
  const administrators = await administratorsOf(tx, tables, orgId, now);
  const others = administrators.filter((id) => id !== by);
  await notify(
    tx,
    tables,
    others.map((recipientId) => ({ recipientId, kind, orgId, occasion, at: now })),
  );
}

/** The earliest moment of the notice before an end. */
export function endingSoon(now: Date): Date {
  return new Date(now.getTime() + NOTICE);
}

/** Tells the holders that their seats end soon; a seat that is shorter than the notice needs none. */
export function tellEnding(
  tx: Writes,
  tables: Tables,
  seats: readonly StoredSeat[],
  now: Date,
): Promise<void> {
  const long = seats.filter(({ validFrom, validTo }) => validTo.getTime() - validFrom.getTime() > NOTICE);
  return notify(
    tx,
    tables,
    long.map((seat) => ({
      ...about(seat, now),
      kind: 'SEAT_ENDING',
      params: { date: seat.validTo.toISOString() },
    })),
  );
}

function about(seat: StoredSeat, at: Date) {
  return { recipientId: seat.applicantId, orgId: seat.orgId, occasion: seat.id, at };
}
