import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LoadHint } from '../../app/LoadHint.tsx';
import { PATHS } from '../../app/paths.ts';
import { useToday } from '../../app/use-service.ts';
import {
  cardNumberErrors,
  INPUT_IDS,
  idNumberErrors,
  nameErrors,
  passportNumberErrors,
} from '../../identity/fields.ts';
import { IdNumberField } from '../../identity/IdNumberField.tsx';
import { NameField } from '../../identity/NameField.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useErrors } from '../../ui/use-errors.ts';
import { useFlow } from './flow.ts';

/** Step 1: name, ID number, perhaps passport and card number. */
export function WhoPage() {
  const { t } = useTranslation('look-up');
  const { t: tIdentity } = useTranslation('identity');
  const { draft, change } = useFlow();
  const { errors, errorOf, setErrors } = useErrors();
  const navigate = useNavigate();
  const today = useToday();
  const cardNumberError = errorOf(INPUT_IDS.CARD_NUMBER);
  const openAtFirst = useRef(draft.cardNumber !== '').current;

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = [
      ...nameErrors(draft.name),
      ...idNumberErrors(draft.idNumber, today),
      ...passportNumberErrors(draft.passportNumber),
      ...cardNumberErrors(draft.cardNumber),
    ];
    setErrors(found);
    if (found.length === 0) void navigate(PATHS.lookUpPhone);
  }

  return (
    <div className="narrow stack-l">
      <LoadHint />
      <ErrorSummary errors={errors} />
      <PageTitle title={t('who.title')} caption={t('step', { step: 1 })} failed={errors.length > 0}>
        {t('who.title')}
      </PageTitle>
      <form className="stack-l" noValidate onSubmit={submit}>
        <NameField value={draft.name} onChange={(name) => change({ name })} error={errorOf(INPUT_IDS.NAME)} />
        <IdNumberField
          value={draft.idNumber}
          onChange={(idNumber) => change({ idNumber })}
          error={errorOf(INPUT_IDS.ID_NUMBER)}
        />
        <Field
          id={INPUT_IDS.PASSPORT_NUMBER}
          label={tIdentity('passportNumber')}
          hint={tIdentity('passportNumberHint')}
          error={errorOf(INPUT_IDS.PASSPORT_NUMBER)}
          className="short"
          value={draft.passportNumber}
          onChange={(event) => change({ passportNumber: event.target.value })}
        />
        <details className="more" open={openAtFirst || cardNumberError !== undefined}>
          <summary>{t('who.oneCard')}</summary>
          <Field
            id={INPUT_IDS.CARD_NUMBER}
            label={t('who.cardNumber')}
            hint={t('who.cardNumberHint')}
            error={cardNumberError}
            className="short"
            value={draft.cardNumber}
            onChange={(event) => change({ cardNumber: event.target.value })}
          />
        </details>
        <Button type="submit" size="grow">
          {t('continue', { ns: 'common' })}
        </Button>
      </form>
      <p className="note">{t('who.note')}</p>
    </div>
  );
}
