import type { InputField } from '../../graphql/documents.ts';
import type { Draft } from './draft.ts';

export const STEPS = [
  'start',
  'purpose',
  'destination',
  'date',
  'expedite',
  'proof',
  'declare',
  'check',
] as const;
export type Step = (typeof STEPS)[number];

/** In which step a field is answered. */
const STEP_OF: Partial<Record<InputField, Step>> = {
  EXIT_PURPOSE: 'purpose',
  PURPOSE_TEXT: 'purpose',
  DESTINATION: 'destination',
  EXPECTED_EXIT_DATE: 'date',
  EXPEDITE_REASON: 'expedite',
  EXPEDITE_EXPLANATION: 'expedite',
  EXPEDITE_PROOF: 'proof',
};

/** The number that a step is announced with; proof belongs to the question before it. */
export const NUMBERS = {
  purpose: 1,
  destination: 2,
  date: 3,
  expedite: 4,
  proof: 4,
  declare: 5,
  check: 6,
} as const satisfies Record<Exclude<Step, 'start'>, number>;

/** The first step whose answer the server misses; undefined when none is. A file that is still being checked is no answer missing. */
export function firstMissing({ problems }: Draft): Step | undefined {
  const missing = problems.filter(({ reason }) => reason !== 'PENDING').map(({ field }) => STEP_OF[field]);
  return STEPS.find((step) => missing.includes(step));
}

/** Where somebody goes on who comes back. Whether to expedite may not have been asked yet. */
export function resumeAt(draft: Draft): Step {
  return firstMissing(draft) ?? (draft.expedite ? 'declare' : 'expedite');
}

/** The step to show for the one that the address asks for: none before what it builds on is answered. */
export function openStep(asked: string, draft: Draft | null, declared: boolean): Step {
  const step = STEPS.find((one) => one === asked) ?? 'start';
  if (step === 'start') return step;
  if (!draft) return step === 'purpose' ? step : 'start';
  const missing = firstMissing(draft);
  if (missing && STEPS.indexOf(missing) < STEPS.indexOf(step)) return missing;
  if (step === 'proof' && !draft.expedite) return 'expedite';
  return step === 'check' && !declared ? 'declare' : step;
}

/** The step after, or before, this one. */
export function neighbour(step: Step, way: 1 | -1, expedite: boolean): Step {
  const next = STEPS[STEPS.indexOf(step) + way] ?? 'start';
  return next === 'proof' && !expedite ? neighbour(next, way, expedite) : next;
}

/** Whether the address asks for a step that nobody reaches without a draft. */
export function isAfterFirst(asked: string): boolean {
  return STEPS.indexOf(asked as Step) > STEPS.indexOf('purpose');
}

/** Whether the day of this application is known in this step, so that another card for the same trip matters. */
export function isAfterDate(step: Step): boolean {
  return STEPS.indexOf(step) > STEPS.indexOf('date');
}
