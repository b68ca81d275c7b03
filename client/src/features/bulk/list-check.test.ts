import { describe, expect, it } from 'vitest';
import { checkList } from './list-check.ts';

const TODAY = '2024-03-11';
const GUO = '110101199204110024';
const HE = '320102199509230049';

const faults = (text: string) =>
  checkList(text, TODAY).bad.map(({ line, problem, code }) => [line, problem ?? code]);

describe('L4: a list before it is sent', () => {
  it.each([
    ['a column', `${GUO}\n${HE}`],
    ['a heading', `身份证号码\r\n${GUO}\r\n${HE}\r\n`],
    ['a table', `姓名\t身份证号码\n郭晓岚\t${GUO}\n何雨桐\t${HE}`],
    ['quotes', `name,ID No.\n"郭, 晓岚","${GUO}"\n何雨桐,"=""${HE}"""`],
    ['blank lines', `\n${GUO}\n\n${HE}\n\n`],
  ])('%s', (_name, text) => {
    expect(checkList(text, TODAY)).toEqual({ good: 2, bad: [] });
  });

  it('says which lines come back, and why', () => {
    expect(faults(`${GUO}\n1.10101E+17\n${GUO}\n11010119920411\n320102199509230000`)).toEqual([
      [2, 'EXCEL_DAMAGE'],
      [3, 'DUPLICATE_ROW'],
      [4, 'LENGTH'],
      [5, 'EXCEL_DAMAGE'],
    ]);
  });
});
