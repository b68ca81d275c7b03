import type { CorrectionDraft } from './correction-draft.ts';

export interface CorrectionStepProps {
  caption: string;
  draft: CorrectionDraft;
  onTyped: (part: Partial<CorrectionDraft>) => void;
  /** What stands in the step was found right. */
  onNext: () => void;
}
