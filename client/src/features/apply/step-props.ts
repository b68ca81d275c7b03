import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { Content, Typed } from './draft.ts';

export interface StepProps {
  caption: string;
  typed: Typed;
  onTyped: (part: Partial<Typed>) => void;
  /** Saves the answers and goes on, or says what is wrong; `at` is the field for what is about none. */
  onNext: (content: Content, at: string) => Promise<readonly FieldError[]>;
}
