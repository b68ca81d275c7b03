import { ExpediteState, SupplementState } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { addDays, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import {
  approvalDueOn,
  expeditedDueOn,
  reviewDueOn,
  supplementDueOn,
  validUntil,
} from '@exit-card/shared/windows';
import type { Moment } from '../clock.ts';
import type { Card, Case, SupplementRequest } from './card.ts';
import { type CorrectionAsked, corrected } from './correction.ts';
import type {
  CorrectionWanted,
  DocumentsSent,
  DocumentsWanted,
  Exit,
  ExtensionWanted,
  LongerDeadline,
  Submission,
} from './inputs.ts';
import { lastDayOfCase } from './paused-days.ts';
import { validUntilAt } from './validity.ts';

/** What an action changes besides the status. `supplement` replaces the newest request, or is the next one. */
export interface Change {
  readonly card: Partial<Card>;
  readonly supplement?: SupplementRequest;
  readonly correction?: CorrectionAsked;
}
export type Effect<Input> = (file: Case, at: Moment, input: Input) => Change;

/** Usual time for an officer's answer to a wish: more time, an extension, a correction. In working days. */
export const WISH_TARGET = { moreTime: 1, extension: 2, correction: 3 } as const;

const startReview: Effect<unknown> = (file, at) => ({
  card: { dueOn: stepDueOn(file, at, reviewDueOn) },
});

export const enter: Effect<Submission> = (_file, at, { expedite }) => ({
  card: {
    dueOn: reviewDueOn(plainDateAt(at.now), at.calendar).date,
    applicationDate: plainDateAt(at.now),
    expedite: expedite ? ExpediteState.REQUESTED : ExpediteState.NONE,
  },
});

export const startApproval: Effect<unknown> = (file, at) => ({
  card: { dueOn: stepDueOn(file, at, approvalDueOn) },
});

/** The clocks of review and approval stop until the documents are in. */
export const setDeadline: Effect<DocumentsWanted> = ({ supplement }, { now, calendar }, wanted) => {
  const dueOn = supplementDueOn(plainDateAt(now), wanted.days, calendar).date;
  return {
    card: { dueOn: null, endsAt: endOfDay(dueOn) },
    supplement: {
      round: (supplement?.round ?? 0) + 1,
      items: wanted.items.map((item) => ({ ...item, satisfied: false })),
      reasonCodes: wanted.reasonCodes,
      comment: wanted.comment,
      dueOn,
      dueAt: endOfDay(dueOn),
      state: SupplementState.OPEN,
      extendedOnce: false,
    },
  };
};

/** The desk answers before long; the deadline goes on. */
export const awaitMoreTime: Effect<unknown> = (_file, { now, calendar }) => ({
  card: { dueOn: calendar.addWorkingDays(plainDateAt(now), WISH_TARGET.moreTime).date },
});

/** A longer deadline never ends earlier than the one it replaces. */
export const moveDeadline: Effect<LongerDeadline> = ({ supplement }, { now, calendar }, { days }) => {
  const asked = supplementDueOn(plainDateAt(now), days, calendar).date;
  const dueOn = supplement && supplement.dueOn > asked ? supplement.dueOn : asked;
  return {
    card: { endsAt: endOfDay(dueOn), dueOn: null },
    ...renewed(supplement, { dueOn, dueAt: endOfDay(dueOn), extendedOnce: true }),
  };
};

export const nothingDue: Effect<unknown> = () => ({ card: { dueOn: null } });

export const takeDocuments: Effect<DocumentsSent> = (file, at, { satisfied }) => ({
  card: { ...startReview(file, at, undefined).card, endsAt: null },
  ...renewed(file.supplement, {
    state: SupplementState.SUBMITTED,
    items: (file.supplement?.items ?? []).map((item) => ({
      ...item,
      satisfied: item.satisfied || satisfied.includes(item.code),
    })),
  }),
});

export const makeValid: Effect<unknown> = (_file, { now }) => {
  const approvedOn = plainDateAt(now);
  const until = validUntil(approvedOn);
  return { card: { approvedOn, validUntil: until, endsAt: endOfDay(until), dueOn: null } };
};

/** While it is undecided the card holds as if the extension were granted: silence will grant it. */
export const holdTheEnd: Effect<ExtensionWanted> = ({ card }, { now, calendar }, { days }) => {
  if (!card.validUntil) return { card: {} };
  const usual = calendar.addWorkingDays(plainDateAt(now), WISH_TARGET.extension).date;
  const isInTime = usual < card.validUntil;
  return {
    card: {
      endsAt: endOfDay(addDays(card.validUntil, days)),
      dueOn: isInTime ? usual : card.validUntil,
    },
  };
};

export const letGoOfTheEnd: Effect<unknown> = ({ card }) => ({
  card: { dueOn: null, ...(card.validUntil && { endsAt: endOfDay(card.validUntil) }) },
});

export const lengthenValidity: Effect<unknown> = ({ card }) => ({
  card: { dueOn: null, ...(card.endsAt && { validUntil: addDays(plainDateAt(card.endsAt), -1) }) },
});

export const askToHurry: Effect<unknown> = () => ({ card: { expedite: ExpediteState.REQUESTED } });

/** A step that runs is due within its own day from now; one that is paused will be. */
export const hurry: Effect<unknown> = (file, at) => ({
  card: {
    expedite: ExpediteState.GRANTED,
    ...(file.card.status !== 'ADDITIONAL_DOCUMENTS_REQUIRED' && {
      dueOn: stepDueOn(file, at, expeditedDueOn),
    }),
  },
});

export const doNotHurry: Effect<unknown> = () => ({ card: { expedite: ExpediteState.DECLINED } });

export const nothing: Effect<unknown> = () => ({ card: {} });

export const awaitCorrection: Effect<CorrectionWanted> = (_file, { now, calendar }, { changes }) => ({
  card: {},
  correction: { changes, dueOn: calendar.addWorkingDays(plainDateAt(now), WISH_TARGET.correction).date },
});

export const correctFields: Effect<CorrectionWanted> = (_file, _at, { changes }) => ({
  card: corrected(changes),
});

export const close: Effect<unknown> = (_file, { now }) => ({
  card: { dueOn: null, endsAt: null, closedAt: now },
});

/** Closed at the moment when the status ended, not when somebody noticed. */
export const closeAtTheEnd: Effect<unknown> = ({ card }) => ({
  card: { dueOn: null, endsAt: null, closedAt: card.endsAt },
});

export const closeLapsed: Effect<unknown> = (file, at) => ({
  ...closeAtTheEnd(file, at, undefined),
  ...renewed(file.supplement, { state: SupplementState.LAPSED }),
});

export const closeWithdrawn: Effect<unknown> = (file, at) => ({
  ...close(file, at, undefined),
  ...(file.supplement?.state === SupplementState.OPEN &&
    renewed(file.supplement, { state: SupplementState.CANCELLED })),
});

/** The exit may be the first to be told on a day that silence has added. */
export const closeExited: Effect<Exit> = (file, at, { exitedOn }) => ({
  card: { ...close(file, at, undefined).card, exitedOn, validUntil: validUntilAt(file.card, at.now) },
});

/** The usual time of the step that begins now, but never past the longest time for the whole case. */
function stepDueOn(file: Case, { now, calendar }: Moment, usual: typeof reviewDueOn): PlainDate {
  const dueOn = file.card.expedite === ExpediteState.GRANTED ? expeditedDueOn : usual;
  const { date } = dueOn(plainDateAt(now), calendar);
  const last = lastDayOfCase(file, now);
  const isInTime = date < last;
  return isInTime ? date : last;
}

function renewed(supplement: SupplementRequest | null, changes: Partial<SupplementRequest>) {
  return supplement ? { supplement: { ...supplement, ...changes } } : {};
}
