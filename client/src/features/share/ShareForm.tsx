import { useMutation } from '@apollo/client/react';
import { addDays } from '@exit-card/shared/plain-date';
import { SHARE_CONSENT_TEXT, SHARE_LIMITS } from '@exit-card/shared/share';
import { typedCount } from '@exit-card/shared/typed-text';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { useKey } from '../../app/use-key.ts';
import { useToday } from '../../app/use-service.ts';
import {
  CreateShareDocument,
  type CreateShareMutation,
  type SharedFacts_CardFragment,
  type ShareField,
} from '../../graphql/documents.ts';
import { INPUT_IDS, lineErrors, problemErrors } from '../../identity/fields.ts';
import { SharedFacts } from '../../share-view/SharedFacts.tsx';
import { useDates } from '../../text/dates.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { GroupFrame } from '../../ui/GroupFrame.tsx';
import { TickBox } from '../../ui/TickBox.tsx';

export type Made = Extract<CreateShareMutation['answer'], { __typename: 'ShareCreated' }>;

interface Props {
  cardId: string;
  grantId: string | undefined;
  /** All that may be shared. */
  preview: SharedFacts_CardFragment;
  onMade: (made: Made) => void;
}

const DAYS = 'days';
const VIEWS = 'views';
const CONSENT = 'consent';
const FIELDS = 'fields';

/** With whom, for what, which parts, how long; under it exactly what they will see, and the consent to just that. */
export function ShareForm({ cardId, grantId, preview, onMade }: Props) {
  const { t } = useTranslation('share');
  const { day } = useDates();
  const today = useToday();
  const [institution, setInstitution] = useState('');
  const [purpose, setPurpose] = useState('');
  const [fields, setFields] = useState<readonly ShareField[]>([]);
  const [typedDays, setDays] = useState(String(SHARE_LIMITS.usualDays));
  const [typedViews, setViews] = useState(String(SHARE_LIMITS.usualViews));
  const [agreed, setAgreed] = useState(false);
  const key = useKey();
  const [create] = useMutation(CreateShareDocument, { fetchPolicy: 'no-cache' });
  const days = typedCount(typedDays, { max: SHARE_LIMITS.days });
  const views = typedCount(typedViews, { max: SHARE_LIMITS.views });
  const until = days === undefined ? undefined : day(addDays(today, days));

  async function send(): Promise<readonly FieldError[]> {
    const errors: FieldError[] = [
      ...lineErrors('INSTITUTION', institution),
      ...lineErrors('PURPOSE', purpose),
    ];
    if (days === undefined) errors.push({ id: DAYS, text: t('daysFault') });
    if (views === undefined) errors.push({ id: VIEWS, text: t('viewsFault') });
    if (!agreed) errors.push({ id: CONSENT, text: t('consentFault') });
    if (days === undefined || views === undefined || errors.length > 0) return errors;

    const input = {
      ...{ cardId, purpose, days, fields: [...fields], consentText: SHARE_CONSENT_TEXT },
      ...{ institutionName: institution, maxViews: views, ...(grantId && { grantId }) },
    };
    // Who asks again after a lost answer is told the same code.
    const idempotencyKey = key.keyOf(JSON.stringify(input));
    const { data } = await create({ variables: { input: { ...input, idempotencyKey } } });
    key.answered();
    switch (data?.answer.__typename) {
      case 'ShareCreated':
        onMade(data.answer);
        return [];
      case 'ShareRefused':
        return [{ id: FIELDS, text: t(`refused.${data.answer.reason}`) }];
      case 'InvalidInput':
        return problemErrors(data.answer.problems);
      case undefined:
        return [];
    }
  }

  return (
    <StepForm title={t('action')} lead={t('lead')} send={t('send')} onSend={send}>
      {(errorOf) => (
        <>
          <Field
            id={INPUT_IDS.INSTITUTION}
            label={t('institution')}
            hint={t('institutionHint')}
            error={errorOf(INPUT_IDS.INSTITUTION)}
            value={institution}
            onChange={(event) => setInstitution(event.target.value)}
          />
          <Field
            id={INPUT_IDS.PURPOSE}
            label={t('purpose')}
            hint={t('purposeHint')}
            error={errorOf(INPUT_IDS.PURPOSE)}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          />
          <FieldChoice
            offered={preview.fields}
            chosen={fields}
            onChange={setFields}
            error={errorOf(FIELDS)}
          />
          <Field
            id={DAYS}
            label={t('days')}
            hint={t('daysHint')}
            error={errorOf(DAYS)}
            className="short"
            inputMode="numeric"
            value={typedDays}
            onChange={(event) => setDays(event.target.value)}
          >
            <p role="status">{until && t('endsOn', { day: until })}</p>
          </Field>
          <Field
            id={VIEWS}
            label={t('mostViews')}
            hint={t('mostViewsHint')}
            error={errorOf(VIEWS)}
            className="short"
            inputMode="numeric"
            value={typedViews}
            onChange={(event) => setViews(event.target.value)}
          />
          <section className="panel stack" aria-labelledby="preview">
            <h2 className="h-s" id="preview">
              {t('preview')}
            </h2>
            <SharedFacts card={preview} fields={fields} />
            <p className="note">{t('previewNote')}</p>
          </section>
          <TickBox id={CONSENT} error={errorOf(CONSENT)} checked={agreed} onChange={setAgreed}>
            {t('consent', {
              institution: institution.trim() || t('theInstitution'),
              purpose: purpose.trim() || t('thePurpose'),
              until: until ?? t('thatDay'),
            })}
          </TickBox>
          {grantId && <p className="note">{t('heldNote')}</p>}
        </>
      )}
    </StepForm>
  );
}

interface ChoiceProps {
  offered: readonly ShareField[];
  chosen: readonly ShareField[];
  onChange: (chosen: readonly ShareField[]) => void;
  error: string | undefined;
}

/** None is ticked beforehand; what is not ticked is not shown. */
function FieldChoice({ offered, chosen, onChange, error }: ChoiceProps) {
  const { t } = useTranslation('share');
  const toggle = (field: ShareField, on: boolean) =>
    onChange(offered.filter((one) => (one === field ? on : chosen.includes(one))));
  return (
    <GroupFrame id={FIELDS} legend={t('what')} hint={t('whatHint')} error={error}>
      <ul className="choice">
        {offered.map((field) => (
          <li key={field}>
            <label>
              <input
                type="checkbox"
                name={field}
                checked={chosen.includes(field)}
                onChange={({ target }) => toggle(field, target.checked)}
              />
              <span>{t(`fields.${field}`)}</span>
            </label>
          </li>
        ))}
      </ul>
    </GroupFrame>
  );
}
