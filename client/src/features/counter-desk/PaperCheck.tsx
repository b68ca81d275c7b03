import { typedNumber } from '@exit-card/shared/typed-text';
import { useTranslation } from 'react-i18next';
import { CheckStep } from '../../app/CheckStep.tsx';
import { useCountryName } from '../../text/countries.ts';
import { useDates } from '../../text/dates.ts';
import type { EnteredApplication } from './Entered.tsx';
import type { Paper } from './paper.ts';
import { useEnter } from './use-enter.ts';

interface Props {
  paper: Paper;
  /** The received application that this is. */
  itemId: string | undefined;
  onChange: () => void;
  onEntered: (entered: EnteredApplication) => void;
}

/** What was typed, to compare with the paper once more. */
export function PaperCheck({ paper, itemId, onChange, onEntered }: Props) {
  const { t } = useTranslation(['counter-desk', 'card']);
  const { day } = useDates();
  const countryName = useCountryName();
  const enter = useEnter(itemId, onEntered);
  const row = (label: string, value: string) => ({ label, value, step: 'form' as const });
  return (
    <CheckStep
      title={t('enter.checkTitle')}
      caption={t('enter.caption', { step: 2 })}
      onChange={onChange}
      send={t('enter.send')}
      onSend={() => enter(paper)}
      note={t('enter.note')}
      rows={[
        row(t('enter.name'), paper.name),
        row(t('enter.idNumber'), typedNumber(paper.idNumber)),
        row(t('enter.phoneNumber'), typedNumber(paper.phoneNumber)),
        ...(paper.passportNumber ? [row(t('enter.passportNumber'), typedNumber(paper.passportNumber))] : []),
        row(t('card:destination'), countryName(paper.destination)),
        row(t('card:purpose'), paper.purpose ? t(`card:purposes.${paper.purpose}`) : ''),
        ...(paper.purposeText ? [row(t('enter.purposeText'), paper.purposeText)] : []),
        row(t('card:expectedExitDate'), day(paper.expectedExitDate)),
      ]}
    />
  );
}
