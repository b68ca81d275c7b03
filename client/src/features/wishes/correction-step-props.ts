import type { CorrectionDraft } from './correction-draft.ts';

export interface CorrectionStepProps {
  caption: string;
  draft: CorrectionDraft;
  onNext: (part: Partial<CorrectionDraft>) => void;
}
