import type { Channel, ExpediteReason, Purpose } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { ActionName } from '../cards/actions.ts';
import type { ActionInputs } from '../cards/inputs.ts';
import type { OrganisationKey } from './organisations.ts';
import type { PersonKey } from './people.ts';
import type { Paper } from './specimens.ts';

/** A paper that comes with a step: proof, or a document for an item that was asked for. */
export interface StoryPaper {
  readonly paper: Paper;
  readonly item?: string;
}

/** One action of a card's story; `at` in China. Without `by` it happens by itself, or the border reports it. */
export type Step = {
  [Name in ActionName]: {
    at: string;
    action: Name;
    by?: PersonKey;
    input: ActionInputs[Name];
    papers?: readonly StoryPaper[];
    /** Why it should go faster, for a step that asks so. */
    wish?: { readonly reason: ExpediteReason; readonly explanation: string };
  };
}[ActionName];

export interface Story {
  readonly cardNumber: string;
  readonly principal: PersonKey;
  readonly channel: Channel;
  /** Which handed it in for an employee. */
  readonly organisation?: OrganisationKey;
  readonly purpose: Purpose;
  readonly purposeText?: string;
  readonly destination: string;
  readonly expectedExitDate: PlainDate;
  readonly steps: readonly Step[];
}

const DECLARED = { declarationAccepted: true, overlappingCard: null, expedite: null };
export const submitted = (at: string, by: PersonKey): Step => ({ at, action: 'submit', by, input: DECLARED });
/** Handed in with a wish to go faster, and what proves it. */
export const submittedInHaste = (
  at: string,
  by: PersonKey,
  wish: { readonly reason: ExpediteReason; readonly explanation: string },
  ...papers: readonly Paper[]
): Step => ({
  at,
  action: 'submit',
  by,
  input: { ...DECLARED, expedite: { reason: wish.reason, proofs: papers.length } },
  papers: papers.map((paper) => ({ paper })),
  wish,
});
export const reviewed = (at: string): Step => ({ at, action: 'review', by: 'heLi', input: {} });
export const approved = (at: string): Step => ({ at, action: 'approve', by: 'gaoMing', input: {} });

/** Something that happened in the demo before it began. */
export interface Moment {
  readonly at: Date;
  happen(): Promise<void>;
}

/** `2024-03-07 09:12` in China. */
export function chinaTime(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`);
}
