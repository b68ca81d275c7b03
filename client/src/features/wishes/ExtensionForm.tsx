import { useMutation } from '@apollo/client/react';
import { addDays, type PlainDate } from '@exit-card/shared/plain-date';
import { typedCount } from '@exit-card/shared/typed-text';
import { VALIDITY_DAYS } from '@exit-card/shared/windows';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { StepForm } from '../../app/StepForm.tsx';
import { useKey } from '../../app/use-key.ts';
import { RequestExtensionDocument } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { answered } from '../../wish-view/answered.ts';
import { doneState } from '../../wish-view/done.ts';
import { reasonFault } from '../../wish-view/reason-fault.ts';
import { useRefusalWords } from '../../wish-view/refusal-words.ts';
import type { Wish } from './WishFrame.tsx';

const DAYS = 'days';
const REASON = 'reason';

/** How many days and why; the resulting last day stands under the number. */
export function ExtensionForm({ wish: { card, grantId }, validUntil }: { wish: Wish; validUntil: string }) {
  const { t } = useTranslation('wishes');
  const { day, dayWithWeekday } = useDates();
  const refusalWords = useRefusalWords();
  const navigate = useNavigate();
  const key = useKey();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [request] = useMutation(RequestExtensionDocument, { fetchPolicy: 'no-cache' });
  const days = typedCount(typed, { max: VALIDITY_DAYS });

  async function send(): Promise<readonly FieldError[]> {
    const errors: FieldError[] = [];
    if (days === undefined) errors.push({ id: DAYS, text: t('extension.daysFault') });
    if (reasonFault(reason)) errors.push({ id: REASON, text: t('refused.COMMENT_LENGTH') });
    if (days === undefined || errors.length > 0) return errors;

    const input = { cardId: card.id, days, reason, channel: 'WEB' as const, ...(grantId && { grantId }) };
    const idempotencyKey = key.keyOf(card.id, days, reason);
    const answer = await answered(request({ variables: { input: { ...input, idempotencyKey } } }));
    key.answered();
    if (answer?.__typename !== 'CardChanged') return [{ id: DAYS, text: refusalWords(answer) }];
    await navigate(cardPath('card', card.id, grantId), { replace: true, state: doneState('extension') });
    return [];
  }

  return (
    <StepForm
      title={t('extension.pageTitle')}
      lead={t('extension.lead', { until: day(validUntil) })}
      send={t('extension.send')}
      onSend={send}
    >
      {(errorOf) => (
        <div>
          <Field
            id={DAYS}
            label={t('extension.daysLabel')}
            hint={t('extension.daysHint')}
            error={errorOf(DAYS)}
            className="short"
            inputMode="numeric"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          >
            <p role="status">
              {days !== undefined &&
                t('extension.result', { day: dayWithWeekday(addDays(validUntil as PlainDate, days)) })}
            </p>
          </Field>
          <TextArea
            id={REASON}
            label={t('extension.reasonLabel')}
            hint={t('extension.reasonHint')}
            error={errorOf(REASON)}
            rows={4}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
    </StepForm>
  );
}
