import { useEffect, useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { ConfirmFacts } from './ConfirmFacts.tsx';
import type { Decided } from './decision.ts';
import type { Case } from './use-case.ts';

interface Props {
  of: Case;
  draft: Decided;
  busy: boolean;
  onConfirm: () => void;
  onChange: () => void;
}

/** The decision read once more before it is sent: what goes to whom, and what stays at the desk. The focus goes to it. */
export function ConfirmDecision({ of, draft, busy, onConfirm, onChange }: Props) {
  const { t } = useTranslation('card-desk');
  const heading = useRef<HTMLHeadingElement>(null);
  const internalNote = draft.internalNote.trim();

  useEffect(() => heading.current?.focus(), []);

  return (
    <>
      <h3 className="h-s" ref={heading} tabIndex={-1}>
        {t('decision.confirmTitle', { decision: t(`decision.names.${draft.name}`) })}
      </h3>
      <p className="note">
        <Trans
          t={t}
          i18nKey="decision.confirmTo"
          values={{ name: of.applicant.name }}
          components={{ name: <strong className="name" /> }}
        />
      </p>
      <ConfirmFacts of={of} draft={draft} />
      {internalNote && (
        <>
          <p className="note">{t('decision.confirmInternal')}</p>
          <Facts>
            <Fact label={t('decision.internal')}>
              <span className="lines">{internalNote}</span>
            </Fact>
          </Facts>
        </>
      )}
      <p className="row">
        <Button busy={busy} onClick={onConfirm}>
          {t('decision.confirm')}
        </Button>
        <Button look="plain" onClick={onChange}>
          {t('decision.change')}
        </Button>
      </p>
    </>
  );
}
