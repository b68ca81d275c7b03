import { daysBetween, type PlainDate } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { useToday } from '../../app/use-service.ts';
import { ExitDateField } from '../../application-fields/ExitDateField.tsx';
import { faultsIn } from '../../application-fields/faults-in.ts';
import { dateText } from '../../application-fields/typed-date.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import { useDates } from '../../text/dates.ts';
import { problemWords } from '../../text/input-words.ts';
import { Nudge } from '../../ui/Nudge.tsx';
import { thoughtsOn } from './exit-date.ts';
import type { StepProps } from './step-props.ts';

const { EXPECTED_EXIT_DATE } = INPUT_IDS;

/** 预计出境日期, and at once what to think of with that day. */
export function ExitDateStep({ caption, typed, onTyped, onNext }: StepProps) {
  const { t } = useTranslation(['apply', 'common']);
  const today = useToday();
  const text = dateText(typed.exitDate);

  function next() {
    const content = { expectedExitDate: text };
    const faults = faultsIn(content, today, ['EXPECTED_EXIT_DATE']);
    return faults.length > 0 ? faults : onNext(content, EXPECTED_EXIT_DATE);
  }

  return (
    <StepForm
      title={t('date.title')}
      caption={caption}
      lead={t('date.lead')}
      send={t('common:continue')}
      onSend={next}
    >
      {(errorOf) => (
        <ExitDateField
          typed={typed.exitDate}
          onChange={(exitDate) => onTyped({ exitDate })}
          error={errorOf(EXPECTED_EXIT_DATE)}
        >
          <div role="status">
            <Thoughts text={text} today={today} refused={errorOf(EXPECTED_EXIT_DATE) !== undefined} />
          </div>
        </ExitDateField>
      )}
    </StepForm>
  );
}

interface ThoughtsProps {
  text: string | null;
  today: PlainDate;
  /** The error above says already what is wrong with the day. */
  refused: boolean;
}

function Thoughts({ text, today, refused }: ThoughtsProps) {
  const { t } = useTranslation('apply');
  const { dayWithWeekday, shortDayWithWeekday, day } = useDates();
  const on = thoughtsOn(text, today);
  if (!on) return null;
  const { date, thought, decided, lastValid } = on;
  if (thought === 'passed' || thought === 'tooFar') {
    if (refused) return null;
    const reason = thought === 'passed' ? 'PASSED' : 'TOO_FAR';
    return (
      <Nudge title={t('date.not', { day: dayWithWeekday(date) })}>
        {problemWords({ field: 'EXPECTED_EXIT_DATE', reason })}
      </Nudge>
    );
  }
  return (
    <>
      <p>
        {t(date === today ? 'date.awayToday' : 'date.away', {
          day: dayWithWeekday(date),
          count: daysBetween(today, date),
        })}
      </p>
      <p className="hint">
        {t('date.decided', { day: shortDayWithWeekday(decided.date) })}
        {decided.provisional && t('date.provisional')}
      </p>
      {thought === 'soon' && <Nudge title={t('date.soonTitle')}>{t('date.soon')}</Nudge>}
      {thought === 'late' && (
        <Nudge title={t('date.lateTitle')}>{t('date.late', { day: day(lastValid) })}</Nudge>
      )}
    </>
  );
}
