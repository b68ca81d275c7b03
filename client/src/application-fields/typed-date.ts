import { typedNumber } from '@exit-card/shared/typed-text';
import type { TypedDate } from '../ui/DateFields.tsx';

/** `YYYY-MM-DD` of the three numbers; null for none; what cannot be a date stays as it is and is refused as such. */
export function dateText({ year, month, day }: TypedDate): string | null {
  const [y = '', m = '', d = ''] = [year, month, day].map(typedNumber);
  if (y + m + d === '') return null;
  return [y.length === 2 ? `20${y}` : y, m.padStart(2, '0'), d.padStart(2, '0')].join('-');
}

/** The three numbers of a date, as one types them. */
export function typedDate(date: string | null): TypedDate {
  const [year = '', month = '', day = ''] = date?.split('-').map((part) => part.replace(/^0/, '')) ?? [];
  return { year, month, day };
}
