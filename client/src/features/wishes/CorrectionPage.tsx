import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStep } from '../../app/use-step.ts';
import { CorrectionSteps } from './CorrectionSteps.tsx';
import { type CorrectionDraft, type CorrectionStep, draftOf, STEPS, stepAt } from './correction-draft.ts';
import { NotNow } from './NotNow.tsx';
import { WishFrame } from './WishFrame.tsx';

/** 申请更正: what is wrong, how it should be, why, and a look at it all. A reload forgets what was typed. */
export function CorrectionPage() {
  const { t } = useTranslation('wishes');
  const [asked, goTo] = useStep<CorrectionStep>('fields');
  const [typed, setTyped] = useState<Partial<CorrectionDraft>>({});
  // How many steps were found right; what is typed is kept either way.
  const [right, setRight] = useState(0);
  const step = stepAt(asked, right);
  const index = STEPS.indexOf(step);
  const previous = STEPS[index - 1];

  function onTyped(part: Partial<CorrectionDraft>) {
    setTyped((before) => ({ ...before, ...part }));
    setRight((before) => Math.min(before, index));
  }

  function onNext() {
    setRight((before) => Math.max(before, index + 1));
    goTo(STEPS[index + 1] ?? 'check');
  }

  return (
    <WishFrame here={t('correction.title')} onBack={previous && (() => goTo(previous))}>
      {(wish) =>
        wish.card.openActions.some(({ name }) => name === 'REQUEST_CORRECTION') ? (
          <CorrectionSteps
            caption={t('correction.caption', { step: index + 1 })}
            wish={wish}
            step={step}
            goTo={goTo}
            draft={{ ...draftOf(wish), ...typed }}
            onTyped={onTyped}
            onNext={onNext}
          />
        ) : (
          <NotNow wish={wish} title={t('correction.closedTitle')}>
            <p className="lead">{t('correction.closed')}</p>
          </NotNow>
        )
      }
    </WishFrame>
  );
}
