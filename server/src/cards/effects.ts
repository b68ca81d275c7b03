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
import type { Card, Case, SupplementRequest } from './card.ts';
import type { DocumentsSent, DocumentsWanted, Exit, ExtensionWanted, LongerDeadline } from './inputs.ts';
import { validUntilAt } from './validity.ts';

/** What an action changes besides the status. `supplement` replaces the newest request, or is the next one. */
export interface Change {
  readonly card: Partial<Card>;
  readonly supplement?: SupplementRequest;
}
export type Effect<Input> = (file: Case, now: Date, input: Input) => Change;

const startReview: Effect<unknown> = ({ card }, now) => ({
  card: { dueOn: stepDueOn(card, plainDateAt(now), reviewDueOn) },
});

export const enter: Effect<unknown> = (file, now) => ({
  card: { ...startReview(file, now, undefined).card, applicationDate: plainDateAt(now) },
});

export const startApproval: Effect<unknown> = ({ card }, now) => ({
  card: { dueOn: stepDueOn(card, plainDateAt(now), approvalDueOn) },
});

/** The clocks of review and approval stop until the documents are in. */
export const setDeadline: Effect<DocumentsWanted> = ({ supplement }, now, wanted) => {
  const dueOn = supplementDueOn(plainDateAt(now), wanted.days).date;
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

/** A longer deadline never ends earlier than the one it replaces. */
export const moveDeadline: Effect<LongerDeadline> = ({ supplement }, now, { days }) => {
  const asked = supplementDueOn(plainDateAt(now), days).date;
  const dueOn = supplement && supplement.dueOn > asked ? supplement.dueOn : asked;
  return {
    card: { endsAt: endOfDay(dueOn) },
    ...renewed(supplement, { dueOn, dueAt: endOfDay(dueOn), extendedOnce: true }),
  };
};

export const takeDocuments: Effect<DocumentsSent> = (file, now, { satisfied }) => ({
  card: { ...startReview(file, now, undefined).card, endsAt: null },
  ...renewed(file.supplement, {
    state: SupplementState.SUBMITTED,
    items: (file.supplement?.items ?? []).map((item) => ({
      ...item,
      satisfied: item.satisfied || satisfied.includes(item.code),
    })),
  }),
});

export const makeValid: Effect<unknown> = (_file, now) => {
  const approvedOn = plainDateAt(now);
  const until = validUntil(approvedOn);
  return { card: { approvedOn, validUntil: until, endsAt: endOfDay(until), dueOn: null } };
};

/** While it is undecided the card holds as if the extension were granted: silence will grant it. */
export const holdTheEnd: Effect<ExtensionWanted> = ({ card }, _now, { days }) => ({
  card: card.validUntil ? { endsAt: endOfDay(addDays(card.validUntil, days)) } : {},
});

export const lengthenValidity: Effect<unknown> = ({ card }) => ({
  card: card.endsAt ? { validUntil: addDays(plainDateAt(card.endsAt), -1) } : {},
});

export const close: Effect<unknown> = (_file, now) => ({
  card: { dueOn: null, endsAt: null, closedAt: now },
});

/** Closed at the moment when the status ended, not when somebody noticed. */
export const closeAtTheEnd: Effect<unknown> = ({ card }) => ({
  card: { dueOn: null, endsAt: null, closedAt: card.endsAt },
});

export const closeLapsed: Effect<unknown> = (file, now) => ({
  ...closeAtTheEnd(file, now, undefined),
  ...renewed(file.supplement, { state: SupplementState.LAPSED }),
});

export const closeWithdrawn: Effect<unknown> = (file, now) => ({
  ...close(file, now, undefined),
  ...(file.supplement?.state === SupplementState.OPEN &&
    renewed(file.supplement, { state: SupplementState.CANCELLED })),
});

/** The exit may be the first to be told on a day that silence has added. */
export const closeExited: Effect<Exit> = (file, now, { exitedOn }) => ({
  card: { ...close(file, now, undefined).card, exitedOn, validUntil: validUntilAt(file.card, now) },
});

function stepDueOn(card: Card, since: PlainDate, usual: typeof reviewDueOn): PlainDate {
  return (card.expedite === ExpediteState.GRANTED ? expeditedDueOn : usual)(since).date;
}

function renewed(supplement: SupplementRequest | null, changes: Partial<SupplementRequest>) {
  return supplement ? { supplement: { ...supplement, ...changes } } : {};
}
