import type { CardStatus, Purpose } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { plainDateAt } from '@exit-card/shared/plain-date';
import { DETAIL_FIELDS, ShareField } from '@exit-card/shared/share';
import type { Case } from '../cards/card.ts';
import { cardFacts } from '../cards/card-facts.ts';
import { hasEnded } from '../cards/status-at.ts';
import { stepSince } from '../cards/step-since.ts';
import type { Moment } from '../clock.ts';

/** A card as an institution sees it: what is not shared is null. */
export interface SharedCard {
  readonly status: CardStatus;
  /** The day on which the status began. */
  readonly statusSince: PlainDate;
  readonly asOf: Date;
  readonly fields: readonly ShareField[];
  readonly name: string | null;
  readonly number: string | null;
  readonly purpose: Purpose | null;
  readonly purposeText: string | null;
  readonly destination: string | null;
  readonly applicationDate: PlainDate | null;
  readonly expectedExitDate: PlainDate | null;
  readonly approvedOn: PlainDate | null;
  readonly validUntil: PlainDate | null;
  readonly exitedOn: PlainDate | null;
}

/** Status and its date always, of the rest what `fields` names, true at `at`; no comment, no history, no number of a document. */
export function sharedCard(file: Case, name: string, fields: readonly ShareField[], at: Moment): SharedCard {
  const facts = cardFacts(file, at);
  const shown = <Value>(field: ShareField, value: Value) => (fields.includes(field) ? value : null);
  return {
    status: facts.status,
    statusSince: statusSince(file, at.now),
    asOf: facts.asOf,
    fields,
    name: shown('NAME', name),
    number: shown('CARD_NUMBER', facts.number),
    purpose: shown('PURPOSE', facts.purpose),
    purposeText: shown('PURPOSE', facts.purposeText),
    destination: shown('DESTINATION', facts.destination),
    applicationDate: shown('APPLICATION_DATE', facts.applicationDate),
    expectedExitDate: shown('EXPECTED_EXIT_DATE', facts.expectedExitDate),
    approvedOn: shown('VALIDITY', facts.approvedOn),
    validUntil: shown('VALIDITY', facts.validUntil),
    exitedOn: shown('EXIT', file.card.exitedOn),
  };
}

function statusSince(file: Case, now: Date): PlainDate {
  const { endsAt } = file.card;
  return endsAt !== null && hasEnded(file.card, now) ? plainDateAt(endsAt) : stepSince(file);
}

/** What a person may show of a card: everything, or without the particulars of the journey. */
export function shareableFields(detail: boolean): ShareField[] {
  return Object.values(ShareField).filter((field) => detail || !DETAIL_FIELDS.includes(field));
}
