import { Purpose } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import { INPUT_IDS } from '../identity/fields.ts';
import { Field } from '../ui/Field.tsx';
import { RadioChoice } from '../ui/RadioChoice.tsx';

const { EXIT_PURPOSE, PURPOSE_TEXT } = INPUT_IDS;

export interface TypedPurpose {
  purpose: Purpose | null;
  purposeText: string;
}

interface Props {
  typed: TypedPurpose;
  onChange: (part: Partial<TypedPurpose>) => void;
  errorOf: (id: string) => string | undefined;
}

/** 出境事由; an own word only for what is none of the others. */
export function PurposeChoice({ typed, onChange, errorOf }: Props) {
  const { t } = useTranslation(['application-fields', 'card']);
  return (
    <div>
      <RadioChoice
        id={EXIT_PURPOSE}
        legend={t('card:purpose')}
        legendHidden
        error={errorOf(EXIT_PURPOSE)}
        options={Object.values(Purpose).map((value) => ({ value, text: t(`card:purposes.${value}`) }))}
        chosen={typed.purpose}
        onChange={(purpose) => onChange({ purpose })}
      />
      {typed.purpose === 'OTHER' && (
        <Field
          id={PURPOSE_TEXT}
          label={t('purpose.text')}
          hint={t('purpose.textHint')}
          error={errorOf(PURPOSE_TEXT)}
          value={typed.purposeText}
          onChange={(event) => onChange({ purposeText: event.target.value })}
        />
      )}
    </div>
  );
}

/** As it is sent: words are kept only for what is none of the others. */
export function purposeContent({ purpose, purposeText }: TypedPurpose) {
  return { purpose, purposeText: purpose === 'OTHER' ? purposeText : null };
}
