import type { PlainDate } from '@exit-card/shared/plain-date';
import { act } from '../cards/act.ts';
import { BORDER } from '../cards/actor.ts';
import { storeCardDone } from '../cards/card-done.store.ts';
import type { Refusal } from '../cards/refusal.ts';
import { thisMoment } from '../clock.ts';
import { againIfTaken } from '../db/again-if-taken.ts';
import type { Writes } from '../db/database.ts';
import type { Services } from '../services.ts';
import { findBorderEvent, holdReportedCard, insertBorderEvent } from './border-event.store.ts';

/** That somebody left, as the border tells it. */
export interface ExitReport {
  /** The border's own id of it, 1 to 64 characters. */
  readonly eventId: string;
  readonly cardNumber: string;
  readonly exitedOn: PlainDate;
}

export type ExitRefusal =
  | 'UNKNOWN_CARD'
  | 'NOT_APPROVED'
  | 'ALREADY_COMPLETED'
  | 'EXIT_DATE_OUTSIDE_VALIDITY';

export type ExitAnswer =
  | { readonly result: 'RECORDED' }
  /** The same report came before. */
  | { readonly result: 'ALREADY_RECORDED' }
  /** Another report came under this id. */
  | { readonly result: 'CONFLICT' }
  | { readonly result: 'REFUSED'; readonly reason: ExitRefusal };

type Reporting = Pick<Services, 'database' | 'clock' | 'calendar'>;

const BY = { actor: BORDER, requestId: 'border' };

/**
 * The border's port: records an exit once, however often it is reported, also when the report comes after the validity. What is
 * refused leaves no trace and may be reported anew.
 */
export function reportExit(services: Reporting, report: ExitReport): Promise<ExitAnswer> {
  // Of two cards at once under one id the second is compared with the first.
  return againIfTaken(() => services.database.write((tx) => record(tx, services, report)));
}

async function record(tx: Writes, services: Reporting, report: ExitReport): Promise<ExitAnswer> {
  const { tables } = services.database;
  const { eventId, cardNumber, exitedOn } = report;
  const at = thisMoment(services);
  const file = await holdReportedCard(tx, tables, cardNumber, at.now);
  const known = await findBorderEvent(tx, tables, eventId);
  if (known) {
    const isSame = known.cardNumber === cardNumber && known.exitedOn === exitedOn;
    return { result: isSame ? 'ALREADY_RECORDED' : 'CONFLICT' };
  }
  if (!file) return { result: 'REFUSED', reason: 'UNKNOWN_CARD' };
  const done = act(file, 'recordExit', BORDER, { exitedOn }, at);
  if (!done.ok) return { result: 'REFUSED', reason: reasonOf(done.refused) };
  await storeCardDone(tx, tables, file, done, BY, at.now);
  await insertBorderEvent(tx, tables, { id: eventId, cardId: file.card.id, exitedOn, receivedAt: at.now });
  return { result: 'RECORDED' };
}

function reasonOf(refused: Refusal): ExitRefusal {
  if (refused.reason !== 'TRANSITION_NOT_ALLOWED') return 'EXIT_DATE_OUTSIDE_VALIDITY';
  return refused.status === 'COMPLETED' ? 'ALREADY_COMPLETED' : 'NOT_APPROVED';
}
