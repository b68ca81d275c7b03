import type { CorrectableField, Purpose } from '@exit-card/shared/card';
import type { TypedDestination } from '../../application-fields/DestinationChoice.tsx';
import { purposeContent, type TypedPurpose } from '../../application-fields/PurposeChoice.tsx';
import { dateText, typedDate } from '../../application-fields/typed-date.ts';
import type { TypedDate } from '../../ui/DateFields.tsx';
import type { Wish } from './WishFrame.tsx';

export const STEPS = ['fields', 'values', 'why', 'check'] as const;
export type CorrectionStep = (typeof STEPS)[number];

/** The step to show: the one that the address names, but none behind the first that was not found right. */
export function stepAt(asked: CorrectionStep, right: number): CorrectionStep {
  return STEPS[Math.min(STEPS.indexOf(asked), right)] ?? 'fields';
}

/** What can be chosen as wrong; words about the purpose go with it. */
export const CHOICES = ['PURPOSE', 'DESTINATION', 'EXPECTED_EXIT_DATE'] as const satisfies CorrectableField[];
export type Choice = (typeof CHOICES)[number];

/** What is typed; it lives in the page and goes with it. */
export interface CorrectionDraft extends TypedPurpose, TypedDestination {
  chosen: readonly Choice[];
  exitDate: TypedDate;
  reason: string;
}

/** Begins with how it stands. */
export function draftOf({ card }: Wish): CorrectionDraft {
  return {
    chosen: [],
    purpose: card.purpose as Purpose | null,
    purposeText: card.purposeText ?? '',
    destination: card.destination,
    search: '',
    exitDate: typedDate(card.expectedExitDate),
    reason: '',
  };
}

export interface Change {
  field: CorrectableField;
  from: string | null;
  to: string | null;
}

/** What would change, of what was chosen; the same as the server makes of it. */
export function changesIn(draft: CorrectionDraft, { card }: Wish): Change[] {
  const { purpose, purposeText } = purposeContent(draft);
  const text = purposeText?.trim() || null;
  const all: (Change & { choice: Choice })[] = [
    { choice: 'PURPOSE', field: 'PURPOSE', from: card.purpose, to: purpose },
    { choice: 'PURPOSE', field: 'PURPOSE_TEXT', from: card.purposeText, to: text },
    { choice: 'DESTINATION', field: 'DESTINATION', from: card.destination, to: draft.destination },
    {
      choice: 'EXPECTED_EXIT_DATE',
      field: 'EXPECTED_EXIT_DATE',
      from: card.expectedExitDate,
      to: dateText(draft.exitDate),
    },
  ];
  return all
    .filter(({ choice, from, to }) => draft.chosen.includes(choice) && from !== to)
    .map(({ field, from, to }) => ({ field, from, to }));
}
