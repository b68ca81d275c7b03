import type { CorrectableField } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { Card } from './card.ts';

/** A value of a card as it stood and as it should be; both as the card's own text, null for an empty one. */
export interface FieldChange {
  readonly field: CorrectableField;
  readonly from: string | null;
  readonly to: string | null;
}

/** What an owner says is wrong, and until when it is usually decided. */
export interface CorrectionAsked {
  readonly changes: readonly FieldChange[];
  readonly dueOn: PlainDate;
}

const COLUMN = {
  PURPOSE: 'purpose',
  PURPOSE_TEXT: 'purposeText',
  DESTINATION: 'destination',
  EXPECTED_EXIT_DATE: 'expectedExitDate',
} as const satisfies Record<CorrectableField, keyof Card>;

export function fieldOf(card: Card, field: CorrectableField): string | null {
  return card[COLUMN[field]];
}

/** The card with the values as they should be. Whoever calls this has parsed them. */
export function corrected(changes: readonly FieldChange[]): Partial<Card> {
  return Object.fromEntries(changes.map(({ field, to }) => [COLUMN[field], to]));
}
