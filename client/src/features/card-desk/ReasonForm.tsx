import { COMMENT_LENGTH } from '@exit-card/shared/card';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { CaseFrame } from './CaseFrame.tsx';
import { lengthError } from './draft-errors.ts';

const REASON = 'reason';

/** A minor's case opens only with a reason, which the family can read. */
export function ReasonForm({ onReason }: { onReason: (reason: string) => Promise<void> }) {
  const { t } = useTranslation('card-desk');
  const [reason, setReason] = useState('');

  async function send() {
    const wrong = lengthError(REASON, reason, {
      max: COMMENT_LENGTH.max,
      empty: t('take.reasonEmpty'),
      tooLong: t('take.reasonTooLong'),
    });
    if (wrong.length === 0) await onReason(reason.trim());
    return wrong;
  }

  return (
    <CaseFrame>
      <StepForm
        title={t('take.reasonTitle')}
        lead={<p className="lead">{t('take.reasonLead')}</p>}
        send={t('take.reasonGo')}
        onSend={send}
      >
        {(errorOf) => (
          <TextArea
            id={REASON}
            label={t('take.reason')}
            hint={t('take.reasonHint')}
            error={errorOf(REASON)}
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </StepForm>
    </CaseFrame>
  );
}
