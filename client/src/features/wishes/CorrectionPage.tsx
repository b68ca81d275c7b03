import { useTranslation } from 'react-i18next';
import { useStep } from '../../app/use-step.ts';
import { CorrectionSteps } from './CorrectionSteps.tsx';
import { type CorrectionStep, STEPS } from './correction-draft.ts';
import { NotNow } from './NotNow.tsx';
import { WishFrame } from './WishFrame.tsx';

/** 申请更正: what is wrong, how it should be, why, and a look at it all. */
export function CorrectionPage() {
  const { t } = useTranslation('wishes');
  const [step, goTo] = useStep<CorrectionStep>('fields');
  const previous = STEPS[STEPS.indexOf(step) - 1];
  return (
    <WishFrame here={t('correction.title')} onBack={previous && (() => goTo(previous))}>
      {(wish) =>
        wish.card.openActions.some(({ name }) => name === 'REQUEST_CORRECTION') ? (
          <CorrectionSteps wish={wish} asked={step} goTo={goTo} />
        ) : (
          <NotNow wish={wish} title={t('correction.closedTitle')}>
            <p className="lead">{t('correction.closed')}</p>
          </NotNow>
        )
      }
    </WishFrame>
  );
}
