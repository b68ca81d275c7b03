import { describe, expect, it } from 'vitest';
import { dateText, typedDate } from './typed-date.ts';

const at = (year: string, month: string, day: string) => dateText({ year, month, day });

describe('the day as typed', () => {
  it('takes full-width digits, blanks and a short year', () => {
    expect(at('２０２４', ' 4 ', '6')).toBe('2024-04-06');
    expect(at('24', '12', '31')).toBe('2024-12-31');
  });

  it('is nothing when nothing was typed, and no day when something is missing', () => {
    expect(at('', ' ', '')).toBeNull();
    expect(at('2024', '', '6')).toBe('2024-00-06');
  });

  it('stands in the fields without zeros in front', () => {
    expect(typedDate('2024-04-06')).toEqual({ year: '2024', month: '4', day: '6' });
    expect(typedDate(null)).toEqual({ year: '', month: '', day: '' });
  });
});
