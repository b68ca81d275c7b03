import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectionCheck } from './CorrectionCheck.tsx';
import { CorrectionValues } from './CorrectionValues.tsx';
import { CorrectionWhy } from './CorrectionWhy.tsx';
import { type CorrectionStep, draftOf, STEPS } from './correction-draft.ts';
import type { Wish } from './WishFrame.tsx';
import { WrongFields } from './WrongFields.tsx';

interface Props {
  wish: Wish;
  asked: CorrectionStep;
  goTo: (step: CorrectionStep) => void;
}

/** One step at a time; a reload forgets what was typed, so it begins again. */
export function CorrectionSteps({ wish, asked, goTo }: Props) {
  const { t } = useTranslation('wishes');
  const [draft, setDraft] = useState(() => draftOf(wish));
  const step = draft.chosen.length > 0 && STEPS.includes(asked) ? asked : 'fields';
  const index = STEPS.indexOf(step);
  const props = {
    caption: t('correction.caption', { step: index + 1 }),
    draft,
    onNext: (part: Partial<typeof draft>) => {
      setDraft({ ...draft, ...part });
      goTo(STEPS[index + 1] ?? 'check');
    },
  };
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
