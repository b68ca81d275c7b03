import type { Channel, Purpose } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { ActionName } from '../cards/actions.ts';
import type { ActionInputs } from '../cards/inputs.ts';
import type { OrganisationKey } from './organisations.ts';
import type { PersonKey } from './people.ts';

/** One action of a card's story; `at` in China. Without `by` it happens by itself, or the border reports it. */
export type Step = {
  [Name in ActionName]: { at: string; action: Name; by?: PersonKey; input: ActionInputs[Name] };
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
