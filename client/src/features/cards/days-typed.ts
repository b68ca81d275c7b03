import { type PlainDateFault, parsePlainDate } from '@exit-card/shared/plain-date';

interface DayTyped {
  text: string;
  /** The browser could make no day of it, and gives no text. */
  isUnreadable: boolean;
}

export interface DaysTyped {
  from: DayTyped;
  until: DayTyped;
}

/** What is wrong with each day; nothing when the two can be used. */
export interface DaysWrong {
  from?: PlainDateFault;
  until?: PlainDateFault | 'ORDER';
}

/** Old browsers let people type a day as text: each must be one, and the first not after the second. */
export function daysWrong({ from, until }: DaysTyped): DaysWrong {
  const wrong = { ...faultOf(from, 'from'), ...faultOf(until, 'until') };
  if (Object.keys(wrong).length > 0 || from.text === '' || until.text === '') return wrong;
  return from.text.trim() > until.text.trim() ? { until: 'ORDER' } : {};
}

function faultOf<Name extends keyof DaysTyped>(
  { text, isUnreadable }: DayTyped,
  name: Name,
): { [Key in Name]?: PlainDateFault } {
  if (isUnreadable) return { [name]: 'NO_SUCH_DAY' } as { [Key in Name]?: PlainDateFault };
  if (text.trim() === '') return {};
  const day = parsePlainDate(text.trim());
  return day.ok ? {} : ({ [name]: day.reason } as { [Key in Name]?: PlainDateFault });
}
