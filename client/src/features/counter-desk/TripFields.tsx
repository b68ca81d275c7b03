import { Purpose } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/use-service.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import { Field } from '../../ui/Field.tsx';
import { FieldFrame, framed } from '../../ui/FieldFrame.tsx';
import { RadioChoice } from '../../ui/RadioChoice.tsx';
import type { Paper } from './paper.ts';
import { useCountries } from './use-countries.ts';

interface Props {
  paper: Paper;
  onChange: (part: Partial<Paper>) => void;
  errorOf: (id: string) => string | undefined;
}

/** Where to, why and when. */
export function TripFields({ paper, onChange, errorOf }: Props) {
  const { t } = useTranslation(['counter-desk', 'card']);
  const today = useToday();
  const countries = useCountries();
  const { EXIT_PURPOSE, PURPOSE_TEXT, DESTINATION, EXPECTED_EXIT_DATE } = INPUT_IDS;
  const destination = { id: DESTINATION, label: t('card:destination'), error: errorOf(DESTINATION) };
  return (
    <section className="stack" aria-labelledby="trip">
      <h2 id="trip">{t('enter.trip')}</h2>
      <FieldFrame {...destination}>
        <select
          {...framed(destination)}
          value={paper.destination}
          onChange={({ target }) => onChange({ destination: target.value })}
        >
          <option value="">{t('enter.choose')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </FieldFrame>
      <RadioChoice
        id={EXIT_PURPOSE}
        legend={t('card:purpose')}
        error={errorOf(EXIT_PURPOSE)}
        options={Object.values(Purpose).map((value) => ({ value, text: t(`card:purposes.${value}`) }))}
        chosen={paper.purpose}
        onChange={(purpose) => onChange({ purpose })}
      />
      <Field
        id={PURPOSE_TEXT}
        label={t('enter.purposeText')}
        hint={t('enter.purposeTextHint')}
        error={errorOf(PURPOSE_TEXT)}
        value={paper.purposeText}
        onChange={({ target }) => onChange({ purposeText: target.value })}
      />
      <Field
        id={EXPECTED_EXIT_DATE}
        label={t('card:expectedExitDate')}
        hint={t('enter.dateHint', { example: today })}
        error={errorOf(EXPECTED_EXIT_DATE)}
        className="short"
        inputMode="numeric"
        maxLength={10}
        value={paper.expectedExitDate}
        onChange={({ target }) => onChange({ expectedExitDate: dashed(target.value) })}
      />
    </section>
  );
}

/** Dots and slashes of a typed date are as good as dashes. */
function dashed(text: string): string {
  return text.replaceAll(/[./。／]/g, '-');
}
