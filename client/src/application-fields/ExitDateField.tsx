import type { PlainDate } from '@exit-card/shared/plain-date';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/use-service.ts';
import { INPUT_IDS } from '../identity/fields.ts';
import { currentLanguage } from '../text/language.ts';
import { DateFields, type TypedDate } from '../ui/DateFields.tsx';

interface Props {
  typed: TypedDate;
  onChange: (typed: TypedDate) => void;
  error: string | undefined;
  /** What is said of the day under it. */
  children?: ReactNode;
}

/** 预计出境日期 as three numbers. */
export function ExitDateField(props: Props) {
  const { t } = useTranslation(['application-fields', 'card']);
  return (
    <DateFields
      id={INPUT_IDS.EXPECTED_EXIT_DATE}
      legend={t('card:expectedExitDate')}
      hint={t('dateHint', { example: exampleOf(useToday()) })}
      {...props}
    />
  );
}

/** In the order in which the fields stand. */
function exampleOf(today: PlainDate): string {
  const parts = today.split('-').map(Number);
  return (currentLanguage() === 'en' ? parts.toReversed() : parts).join(' ');
}
