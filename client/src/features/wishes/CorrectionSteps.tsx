import { CorrectionCheck } from './CorrectionCheck.tsx';
import { CorrectionValues } from './CorrectionValues.tsx';
import { CorrectionWhy } from './CorrectionWhy.tsx';
import type { CorrectionStep } from './correction-draft.ts';
import type { CorrectionStepProps } from './correction-step-props.ts';
import type { Wish } from './WishFrame.tsx';
import { WrongFields } from './WrongFields.tsx';

interface Props extends CorrectionStepProps {
  wish: Wish;
  step: CorrectionStep;
  goTo: (step: CorrectionStep) => void;
}

/** One step at a time. */
export function CorrectionSteps({ wish, step, goTo, ...props }: Props) {
  switch (step) {
    case 'fields':
      return <WrongFields {...props} />;
    case 'values':
      return <CorrectionValues {...props} wish={wish} />;
    case 'why':
      return <CorrectionWhy {...props} />;
    case 'check':
      return <CorrectionCheck {...props} wish={wish} goTo={goTo} />;
  }
}
