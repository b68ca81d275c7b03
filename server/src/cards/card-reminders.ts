import type { CardStatus } from '@exit-card/shared/card';
import { NotificationKind } from '@exit-card/shared/notification';
import { addDays, endOfDay, plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { ARCHIVE_NOTICE_DAYS, archiveOn, EXTENSION_WINDOW, extensionWindow } from '@exit-card/shared/windows';
import { principal } from './actor.ts';
import type { Card, Case } from './card.ts';
import type { CardNotice } from './card-notices.ts';
import { daysToExtend } from './checks.ts';
import { isDelayRecorded } from './guards.ts';
import { openActions } from './open-actions.ts';
import { statusAt } from './status-at.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long before an end it is said, nearest first; each until the next, so that none is said when it is stale. */
const BEFORE_DEADLINE = { '3h': 3 * HOUR, '1d': DAY, '3d': 3 * DAY };
const BEFORE_END = { '1d': DAY, '3d': 3 * DAY };
/** The earliest that anything is said before an end: when the window for an extension opens. */
export const LONGEST_NOTICE = (EXTENSION_WINDOW + 1) * DAY;

/** What the owner should hear of a card now, unless it was said before; the nearest of what could be said. */
export function reminderOf(file: Case, now: Date): CardNotice | null {
  const status = statusAt(file.card, now);
  switch (status) {
    case 'PENDING':
    case 'REVIEWED':
      return lateness(file, status, now);
    case 'ADDITIONAL_DOCUMENTS_REQUIRED':
      return deadline(file.card, status, now);
    case 'APPROVED':
      return endOfValidity(file, status, now);
    default:
      return archiving(file.card, status, now);
  }
}

/** Once per step, and not any more when the owner was told of the longest time. */
function lateness(file: Case, to: CardStatus, now: Date): CardNotice | null {
  const { card, history } = file;
  if (card.dueOn === null || card.dueOn >= plainDateAt(now) || isDelayRecorded(file)) return null;
  const step = history.findLast((row) => row.from !== row.to)?.seq ?? 1;
  return { kind: NotificationKind.LATE, occasion: `step-${step}`, params: { to } };
}

function deadline({ endsAt }: Card, to: CardStatus, now: Date): CardNotice | null {
  const near = endsAt && nearest(BEFORE_DEADLINE, endsAt, now);
  return near ? ending(NotificationKind.SUPPLEMENT_DUE, near, to, endsAt) : null;
}

/** Nothing while an extension is undecided: the owner has asked, and silence would grant it. */
function endOfValidity(file: Case, to: CardStatus, now: Date): CardNotice | null {
  const { validUntil, endsAt } = file.card;
  if (!validUntil || endsAt?.getTime() !== endOfDay(validUntil).getTime()) return null;
  const near = nearest(BEFORE_END, endsAt, now);
  if (near) return ending(NotificationKind.VALIDITY_ENDING, near, to, endsAt);
  return extensionWindow(validUntil).opensAt <= now && mayAskToExtend(file, now)
    ? ending(NotificationKind.EXTENSION_WINDOW_OPEN, 'open', to, endsAt)
    : null;
}

function mayAskToExtend(file: Case, now: Date): boolean {
  const open = openActions(file, principal(file.card.principalId), now);
  return daysToExtend(file.card) > 0 && open.some(({ name }) => name === 'requestExtension');
}

function archiving({ closedAt, endsAt }: Card, to: CardStatus, now: Date): CardNotice | null {
  const closed = closedAt ?? endsAt;
  if (!closed) return null;
  const today = plainDateAt(now);
  const archivedOn = archiveOn(plainDateAt(closed));
  if (today >= archivedOn || today < addDays(archivedOn, -ARCHIVE_NOTICE_DAYS)) return null;
  return ending(NotificationKind.ARCHIVE_SOON, 'archive', to, startOfDay(archivedOn));
}

function nearest<Name extends string>(
  notices: Readonly<Record<Name, number>>,
  end: Date,
  now: Date,
): Name | undefined {
  const left = end.getTime() - now.getTime();
  return (Object.keys(notices) as Name[]).find((name) => left <= notices[name]);
}

function ending(kind: NotificationKind, what: string, to: CardStatus, end: Date): CardNotice {
  return {
    kind,
    occasion: `${what}-${plainDateAt(end)}`,
    params: { to, date: end.toISOString() },
  };
}
