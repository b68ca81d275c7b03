import { describe, expect, it } from 'vitest';
import { listText } from '../../list-input/list-text.ts';
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

describe('L4: the text of a file', () => {
  const utf8 = new TextEncoder().encode('身份证号码');

  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
    ['GB18030', new Uint8Array([0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0xc2, 0xeb])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0xab, 0x8e, 0xfd, 0x4e, 0xc1, 0x8b, 0xf7, 0x53, 0x01, 0x78])],
  ])('%s', (_name, bytes) => {
    expect(listText(bytes)).toBe('身份证号码');
  });

  it('a spreadsheet has none', () => {
    expect(listText(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
  });
});
