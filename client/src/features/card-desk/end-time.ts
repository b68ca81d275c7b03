import { timeOf } from '../../text/dates.ts';

/** `HH:mm` of an end, of which it is the first moment no more; midnight is 24:00 of the day before. */
export function endTime(instant: string): string {
  const time = timeOf(instant);
  return time === '00:00' ? '24:00' : time;
}
