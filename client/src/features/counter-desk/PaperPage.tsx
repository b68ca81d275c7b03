import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { useStep } from '../../app/use-step.ts';
import { NoRight } from '../../desk-view/NoRight.tsx';
import { ToQueue } from '../../desk-view/ToQueue.tsx';
import { Entered, type EnteredApplication } from './Entered.tsx';
import { PaperCheck } from './PaperCheck.tsx';
import { PaperForm } from './PaperForm.tsx';
import { NO_PAPER } from './paper.ts';
import { itemIn } from './paper-path.ts';
import { useAtCounter } from './use-at-counter.ts';

type Step = 'form' | 'check';

/** 录入纸质申请: everything on one page as on the paper, a look at it all, and the number. What was typed is in this page only. */
export function PaperPage() {
  const { t } = useTranslation('counter-desk');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [paper, setPaper] = useState(NO_PAPER);
  const [entered, setEntered] = useState<EnteredApplication>();
  const [ready, setReady] = useState(false);
  const [asked, goTo] = useStep<Step>('form');
  const atCounter = useAtCounter();
  // A reload forgets what was typed, so it starts again.
  const step = ready ? asked : 'form';

  function check() {
    setReady(true);
    goTo('check');
  }

  async function beginAnew() {
    setPaper(NO_PAPER);
    setReady(false);
    setEntered(undefined);
    await navigate(PATHS.deskPaper);
  }

  if (atCounter === false) return <NoRight desk="counter" />;
  if (entered) {
    return <Entered entered={entered} onAnother={beginAnew} />;
  }
  return (
    <div className="wide">
      <ToQueue to={PATHS.deskCounter} text={t('title')} />
      <div className="narrow stack-l">
        {step === 'form' ? (
          <PaperForm paper={paper} onPaper={setPaper} onNext={check} />
        ) : (
          <PaperCheck
            paper={paper}
            itemId={itemIn(params)}
            onChange={() => goTo('form')}
            onEntered={setEntered}
          />
        )}
      </div>
    </div>
  );
}
