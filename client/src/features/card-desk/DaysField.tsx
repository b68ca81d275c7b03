import type { PlainDate } from '@exit-card/shared/plain-date';
import { SUPPLEMENT_DAYS } from '@exit-card/shared/windows';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/use-service.ts';
import { useDates } from '../../text/dates.ts';
import { Field } from '../../ui/Field.tsx';
import { daysIn, deadlineOf } from './draft.ts';
import { DRAFT_IDS } from './draft-errors.ts';

const WORDS = { MOVED: 'decision.daysMoved', KEPT: 'decision.daysKept' } as const;

interface Props {
  days: string;
  /** The deadline that there is already. */
  now: string | null;
  error: string | undefined;
  onDays: (days: string) => void;
}

/** How many days the applicant has, and which day that is. */
export function DaysField({ days, now, error, onDays }: Props) {
  const { t } = useTranslation('card-desk');
  const { dayWithWeekday } = useDates();
  const today = useToday();
  const count = daysIn({ days });
  const deadline = count === undefined ? undefined : deadlineOf(count, today, now as PlainDate | null);
  return (
    <Field
      id={DRAFT_IDS.days}
      label={t('decision.days')}
      hint={t('decision.daysHint', SUPPLEMENT_DAYS)}
      error={error}
      className="code"
      inputMode="numeric"
      maxLength={2}
      value={days}
      onChange={({ target }) => onDays(target.value)}
    >
      <p className="note" role="status">
        {deadline &&
          t(deadline.because ? WORDS[deadline.because] : 'decision.daysUntil', {
            day: dayWithWeekday(deadline.day),
          })}
      </p>
    </Field>
  );
}
