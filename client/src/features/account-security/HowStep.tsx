import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { RadioChoice } from '../../ui/RadioChoice.tsx';

const HOW = 'how';
const WAYS = ['OLD_PHONE', 'FACE'] as const;
type Way = (typeof WAYS)[number];

interface Props {
  masked: string;
  onHow: (way: Way) => void;
}

/** By what the person shows that it is them: a new phone alone proves nothing. */
export function HowStep({ masked, onHow }: Props) {
  const { t } = useTranslation('account-security');
  const [way, setWay] = useState<Way | null>(null);
  return (
    <StepForm
      title={t('phone.title')}
      caption={t('phone.caption', { step: 1 })}
      lead={t('phone.lead', { masked })}
      send={t('phone.goOn')}
      onSend={() => {
        if (way === null) return [{ id: HOW, text: t('phone.howEmpty') }];
        onHow(way);
        return [];
      }}
    >
      {(errorOf) => (
        <RadioChoice
          id={HOW}
          legend={t('phone.how')}
          error={errorOf(HOW)}
          options={WAYS.map((value) => ({
            value,
            text: t(`phone.ways.${value}`),
            note: t(`phone.wayNotes.${value}`),
          }))}
          chosen={way}
          onChange={setWay}
        />
      )}
    </StepForm>
  );
}
