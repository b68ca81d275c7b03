import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { useToday } from '../../app/use-service.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import { IdNumberField } from '../../identity/IdNumberField.tsx';
import { NameField } from '../../identity/NameField.tsx';
import { PhoneNumberField } from '../../identity/PhoneNumberField.tsx';
import { Field } from '../../ui/Field.tsx';
import { TickBox } from '../../ui/TickBox.tsx';
import { type Paper, paperErrors, SIGNED_ID } from './paper.ts';
import { TripFields } from './TripFields.tsx';

interface Props {
  paper: Paper;
  onPaper: (paper: Paper) => void;
  onNext: () => void;
}

/** What stands on the paper, in its order. */
export function PaperForm({ paper, onPaper, onNext }: Props) {
  const { t } = useTranslation(['counter-desk', 'common']);
  const today = useToday();
  const change = (part: Partial<Paper>) => onPaper({ ...paper, ...part });

  function next() {
    const wrong = paperErrors(paper, today);
    if (wrong.length === 0) onNext();
    return wrong;
  }

  return (
    <StepForm
      title={t('enter.title')}
      caption={t('enter.caption', { step: 1 })}
      lead={t('enter.lead')}
      send={t('enter.next')}
      onSend={next}
    >
      {(errorOf) => (
        <>
          <section className="stack" aria-labelledby="person">
            <h2 id="person">{t('enter.person')}</h2>
            <NameField
              value={paper.name}
              onChange={(name) => change({ name })}
              error={errorOf(INPUT_IDS.NAME)}
            />
            <IdNumberField
              value={paper.idNumber}
              onChange={(idNumber) => change({ idNumber })}
              error={errorOf(INPUT_IDS.ID_NUMBER)}
            />
            <PhoneNumberField
              value={paper.phoneNumber}
              onChange={(phoneNumber) => change({ phoneNumber })}
              error={errorOf(INPUT_IDS.PHONE_NUMBER)}
            />
            <Field
              id={INPUT_IDS.PASSPORT_NUMBER}
              label={t('enter.passportNumber')}
              hint={t('enter.passportNumberHint')}
              error={errorOf(INPUT_IDS.PASSPORT_NUMBER)}
              className="short"
              value={paper.passportNumber}
              onChange={({ target }) => change({ passportNumber: target.value })}
            />
          </section>
          <TripFields paper={paper} onChange={change} errorOf={errorOf} />
          <TickBox
            id={SIGNED_ID}
            checked={paper.declarationSigned}
            onChange={(declarationSigned) => change({ declarationSigned })}
            error={errorOf(SIGNED_ID)}
          >
            {t('enter.signed')}
            <small>{t('enter.signedHint')}</small>
          </TickBox>
        </>
      )}
    </StepForm>
  );
}
