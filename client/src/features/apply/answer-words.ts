import { useTranslation } from 'react-i18next';
import { useCountryName } from '../../text/countries.ts';
import { useDates } from '../../text/dates.ts';
import type { Draft } from './draft.ts';

type Answers = Pick<Draft, 'purpose' | 'purposeText' | 'destination' | 'expectedExitDate' | 'expedite'>;

/** The answers of an application as a person reads them; nothing for what is not answered yet. */
export function useAnswerWords() {
  const { t } = useTranslation(['apply', 'card', 'common']);
  const countryName = useCountryName();
  const { dayWithWeekday } = useDates();

  const purpose = ({ purpose: chosen, purposeText }: Answers) => {
    if (!chosen) return '';
    const name = t(`card:purposes.${chosen}`);
    return chosen === 'OTHER' && purposeText ? t('check.withText', { name, text: purposeText }) : name;
  };
  const destination = ({ destination: code }: Answers) => (code ? countryName(code) : '');
  const exitDate = ({ expectedExitDate }: Answers) =>
    expectedExitDate ? dayWithWeekday(expectedExitDate) : '';
  const expedite = ({ expedite: wish }: Answers) => {
    if (!wish) return t('expedite.no');
    const name = wish.reason ? t(`card:expediteReasons.${wish.reason}`) : '';
    return wish.explanation ? t('check.withText', { name, text: wish.explanation }) : name;
  };
  const trip = (answers: Answers) =>
    [destination(answers), purpose(answers), exitDate(answers)].filter(Boolean).join(t('common:listJoin'));

  return { purpose, destination, exitDate, expedite, trip };
}
