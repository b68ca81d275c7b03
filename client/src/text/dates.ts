import { type PlainDate, plainDateAt, timeAt, weekday } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language } from './language.ts';

const ZH_WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const EN_WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const EN_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Words for days and moments, always those of China: the browser's own time zone never takes part. */
export function datesIn(language: Language) {
  const zh = language === 'zh-CN';

  /** 2024年3月7日 · 7 March 2024 */
  function day(date: string): string {
    const { year, month, dayOfMonth } = parts(date);
    return zh ? `${year}年${month}月${dayOfMonth}日` : `${dayOfMonth} ${EN_MONTHS[month - 1]} ${year}`;
  }

  /** 3月7日 · 7 March, where the year is plain from the place. */
  function shortDay(date: string): string {
    const { month, dayOfMonth } = parts(date);
    return zh ? `${month}月${dayOfMonth}日` : `${dayOfMonth} ${EN_MONTHS[month - 1]}`;
  }

  /** 周四 · Thu */
  function weekdayName(date: string): string {
    const index = weekday(date as PlainDate) - 1;
    return zh ? `周${ZH_WEEKDAYS[index]}` : EN_WEEKDAYS[index]!;
  }

  /** 2024年3月7日（周四） · 7 March 2024 (Thu) */
  function dayWithWeekday(date: string): string {
    return withWeekday(day(date), date);
  }

  /** 3月7日（周四） · 7 March (Thu) */
  function shortDayWithWeekday(date: string): string {
    return withWeekday(shortDay(date), date);
  }

  function withWeekday(text: string, date: string): string {
    return zh ? `${text}（${weekdayName(date)}）` : `${text} (${weekdayName(date)})`;
  }

  /** 2024年3月7日 09:12 · 7 March 2024, 09:12 */
  function dayAndTime(instant: string): string {
    return `${day(dayOf(instant))}${zh ? ' ' : ', '}${timeOf(instant)}`;
  }

  /** 2024年3月7日（周四）09:12 · 7 March 2024 (Thu), 09:12 */
  function dayWithWeekdayAndTime(instant: string): string {
    return `${dayWithWeekday(dayOf(instant))}${zh ? '' : ', '}${timeOf(instant)}`;
  }

  /** 3月16日（周六）22:00–24:00 · 16 March (Sat), 22:00–24:00; with both days where it goes past midnight. */
  function span(startsAt: string, endsAt: string): string {
    const from = `${shortDayWithWeekday(dayOf(startsAt))}${zh ? '' : ', '}${timeOf(startsAt)}`;
    const lastMoment = new Date(Date.parse(endsAt) - 1).toISOString();
    const end = timeOf(endsAt) === '00:00' ? '24:00' : timeOf(endsAt);
    if (dayOf(lastMoment) === dayOf(startsAt)) return `${from}–${end}`;
    return `${from} – ${shortDayWithWeekday(dayOf(lastMoment))}${zh ? '' : ', '}${end}`;
  }

  /** The end of a period, of which it is the first moment no more: 2024年4月6日 24:00 · 6 April 2024, 24:00 */
  function until(instant: string): string {
    if (timeOf(instant) !== '00:00') return dayAndTime(instant);
    return `${day(lastDayOf(instant))}${zh ? ' ' : ', '}24:00`;
  }

  /** The same where the year is plain from the place: 4月6日24:00 · 6 April, 24:00 */
  function shortUntil(instant: string): string {
    const isMidnight = timeOf(instant) === '00:00';
    const date = shortDay(isMidnight ? lastDayOf(instant) : dayOf(instant));
    return `${date}${zh ? '' : ', '}${isMidnight ? '24:00' : timeOf(instant)}`;
  }

  return {
    day,
    until,
    shortUntil,
    span,
    shortDay,
    weekdayName,
    dayWithWeekday,
    shortDayWithWeekday,
    dayAndTime,
    dayWithWeekdayAndTime,
  };
}

/** The formats in the language shown; a change of language shows the page anew. */
export function useDates() {
  useTranslation();
  return datesIn(currentLanguage());
}

/** The day in China at this instant. */
export function dayOf(instant: string): PlainDate {
  return plainDateAt(new Date(instant));
}

/** The year in China at this instant, as its four digits. */
export function yearIn(instant: string): string {
  return dayOf(instant).slice(0, 4);
}

/** The last day of a period that ends at this instant. */
export function lastDayOf(instant: string): PlainDate {
  return plainDateAt(new Date(Date.parse(instant) - 1));
}

/** `HH:mm` in China. */
export function timeOf(instant: string): string {
  return timeAt(new Date(instant));
}

function parts(date: string) {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  return { year, month, dayOfMonth };
}
