import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { ToQueue } from '../../desk-view/ToQueue.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CaseCorrections } from './CaseCorrections.tsx';
import { CaseExpedite } from './CaseExpedite.tsx';
import { CaseExtensions } from './CaseExtensions.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { CaseNotes } from './CaseNotes.tsx';
import { CaseSupplements } from './CaseSupplements.tsx';
import { Decide } from './Decide.tsx';
import { decisionsOf } from './decision.ts';
import { Keeping } from './Keeping.tsx';
import { NoDocuments } from './NoDocuments.tsx';
import type { Case, Done } from './use-case.ts';
import { useDecision } from './use-decision.ts';
import { WhatHappened } from './WhatHappened.tsx';

interface Props {
  of: Case;
  onTake: () => Promise<void>;
  onReload: () => Promise<void>;
  onShow: (of: Case) => void;
  onFinish: (done: Done) => void;
}

/** What is applied for and what came with it, what happened, and the decision beside it. */
export function CardCase({ of, onTake, onReload, onShow, onFinish }: Props) {
  const { t } = useTranslation('card-desk');
  const [lost, setLost] = useState(false);
  const { happened, onDecide } = useDecision(of, { onReload, onShow, onFinish, onLost: () => setLost(true) });
  const choices = decisionsOf(of.openActions.map(({ name }) => name));

  async function takeAgain() {
    await onTake();
    setLost(false);
  }

  return (
    <div className="wide">
      <ToQueue to={PATHS.desk} text={t('case.back')} />
      <div className="cols desk">
        <div className="stack-l">
          <CaseHeader of={of}>
            <Keeping of={of} lost={lost} onKeep={onReload} onTake={takeAgain} />
          </CaseHeader>
          <WhatHappened happened={happened} status={of.status} />
          <CaseFacts of={of} />
          <NoDocuments of={of} />
          <CaseExpedite of={of} />
          <CaseSupplements of={of} />
          <CaseExtensions of={of} />
          <CaseCorrections of={of} />
          <CaseHistory of={of} />
          <CaseNotes of={of} />
        </div>
        <aside className="stack" id="decide" tabIndex={-1}>
          {of.conflict === 'REVIEWED_BY_YOU' && <Notice kind="warn" title={t('case.reviewedByYou')} />}
          {choices.length > 0 ? (
            <Decide of={of} choices={choices} onDecide={onDecide} />
          ) : (
            <p className="quiet">{t('case.nothingToDecide')}</p>
          )}
        </aside>
      </div>
    </div>
  );
}
