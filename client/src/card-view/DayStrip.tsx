import type { PlainDate } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import type { DayStrip_DayFragment } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';
import { currentLanguage } from '../text/language.ts';

interface Props {
  days: readonly DayStrip_DayFragment[];
  today: PlainDate;
  /** What the last day is: a deadline that binds, or a day by which it is usually done. */
  last: 'due' | 'expected';
}

/** The days to a deadline, at most ten: a list of dates that says everything without the picture. */
export function DayStrip({ days, today, last }: Props) {
  const { t } = useTranslation('card-view');
  const { shortDay } = useDates();
  const [first, end] = [days[0], days.at(-1)];
  if (!first || !end) return null;

  return (
    <>
      <ol
        className="days"
        aria-label={t('days.range', { from: shortDay(first.date), to: shortDay(end.date) })}
      >
        {days.map((day) => (
          <Day key={day.date} day={day} today={today} last={day === end ? last : undefined} />
        ))}
      </ol>
      <ul className="key">
        {days.some(({ kind }) => kind === 'WEEKEND' || kind === 'HOLIDAY') && (
          <li aria-hidden="true">
            <span className="e" />
            {t(last === 'due' ? 'days.restDueKey' : 'days.restKey')}
          </li>
        )}
        <Exceptions days={days} />
      </ul>
    </>
  );
}

function Day({
  day,
  today,
  last,
}: {
  day: DayStrip_DayFragment;
  today: PlainDate;
  last: Props['last'] | undefined;
}) {
  const { t } = useTranslation('card-view');
  const { weekdayName } = useDates();
  const word = {
    WORKDAY: weekdayName(day.date),
    WEEKEND: weekdayName(day.date),
    HOLIDAY: t('days.off'),
    MAKE_UP: t('days.on'),
  };
  const isToday = day.date === today;
  const rest = day.kind === 'WEEKEND' || day.kind === 'HOLIDAY';
  const classes = [
    isToday ? 'today' : day.date < today ? 'gone' : '',
    rest ? 'rest' : '',
    last === 'due' && !isToday ? 'due' : '',
  ];

  return (
    <li className={classes.join(' ').trim() || undefined} aria-current={isToday ? 'date' : undefined}>
      <b>
        {Number(day.date.slice(8))}
        <span className="visually-hidden">{t('days.day')}</span>
      </b>
      {isToday ? t('days.today') : last ? t(`days.${last}`) : word[day.kind]}
      <span className="visually-hidden">{rest && t('days.rest')}</span>
    </li>
  );
}

/** Holidays and days worked instead of them, in words. */
function Exceptions({ days }: { days: readonly DayStrip_DayFragment[] }) {
  const { t } = useTranslation('card-view');
  const { shortDay, shortDayWithWeekday } = useDates();
  const holidays = new Map<string, string[]>();
  for (const { date, holiday, holidayEn } of days) {
    const name = currentLanguage() === 'en' ? (holidayEn ?? holiday) : holiday;
    if (name) holidays.set(name, [...(holidays.get(name) ?? []), date]);
  }
  return (
    <>
      {[...holidays].map(([name, dates]) => (
        <li key={name}>
          {dates.length === 1
            ? t('days.holiday', { day: shortDay(dates[0]!), name })
            : t('days.holidays', { from: shortDay(dates[0]!), to: shortDay(dates.at(-1)!), name })}
        </li>
      ))}
      {days
        .filter(({ kind }) => kind === 'MAKE_UP')
        .map(({ date }) => (
          <li key={date}>{t('days.makeUp', { day: shortDayWithWeekday(date) })}</li>
        ))}
    </>
  );
}
