import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { DECISIONS, type Decided } from './decision.ts';

interface Props {
  draft: Decided;
  /** How many items of the check-list are ticked. */
  checked: number;
  busy: boolean;
  onConfirm: () => void;
  onChange: () => void;
}

/** The decision read once more before it is sent; the focus goes to it. */
export function ConfirmDecision({ draft, checked, busy, onConfirm, onChange }: Props) {
  const { t } = useTranslation('desk');
  const heading = useRef<HTMLHeadingElement>(null);
  const { name, fault, comment } = draft;
  const { asks, audience } = DECISIONS[name];

  useEffect(() => heading.current?.focus(), []);

  return (
    <>
      <h3 className="h-s" ref={heading} tabIndex={-1}>
        {t('case.confirmTitle', { decision: t(`case.decisions.${name}`) })}
      </h3>
      {asks === 'CHECKS' ? (
        <p>{t('case.confirmChecks', { count: checked })}</p>
      ) : (
        <>
          <p className="note">{t(`case.audiences.${audience}.seen`)}</p>
          <Facts>
            {asks === 'FAULT' && fault && <Fact label={t('case.fault')}>{t(`case.faults.${fault}`)}</Fact>}
            <Fact label={t(`case.audiences.${audience}.comment`)}>{comment.trim()}</Fact>
          </Facts>
        </>
      )}
      <p className="note">{t(`case.audiences.${audience}.unseen`)}</p>
      <p className="row">
        <Button busy={busy} onClick={onConfirm}>
          {t('case.confirm')}
        </Button>
        <Button look="plain" onClick={onChange}>
          {t('case.change')}
        </Button>
      </p>
    </>
  );
}
