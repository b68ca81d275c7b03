import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../ui/Notice.tsx';
import type { Outcome } from './use-outcome.ts';

interface Props {
  outcome: Outcome;
  /** How the case stands now, in a word. */
  state: string;
  /** Another verifier has to accept too. */
  awaitsSecond?: boolean;
  back: string;
}

/** What became of the decision, and how the case stands now; the focus goes to it. */
export function OutcomeNotice({ outcome, state, awaitsSecond = false, back }: Props) {
  const { t } = useTranslation('desk');
  const box = useRef<HTMLDivElement>(null);
  const faster = outcome === 'FASTER';

  useEffect(() => {
    if (outcome) box.current?.focus();
  }, [outcome]);

  const title = faster
    ? t('case.fasterTitle')
    : t('case.doneTitle', { decision: t(`case.decisions.${outcome.done}`) });
  return (
    <div role="status" tabIndex={-1} ref={box}>
      <Notice kind={faster ? 'warn' : 'good'} title={title}>
        <p>
          {!faster && awaitsSecond ? t('case.doneFirst') : t(faster ? 'case.faster' : 'case.done', { state })}{' '}
          <Link to={back}>{t('toQueue')}</Link>
        </p>
      </Notice>
    </div>
  );
}
