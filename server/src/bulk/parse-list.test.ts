import { BULK_LIMITS } from '@exit-card/shared/bulk';
import { idNumberWithCheckDigit } from '@exit-card/shared/id-number';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseList } from './parse-list.ts';

const TODAY = '2024-03-11';
const GUO = '110101199204110024';
const HE = '320102199509230049';

function parsed(list: string | Uint8Array) {
  return parseList(typeof list === 'string' ? Buffer.from(list) : list, TODAY);
}
/** Cell, or what is wrong with it, of each row. */
function rowsOf(list: string | Uint8Array) {
  const result = parsed(list);
  if (!result.ok) throw new Error(result.reason);
  return result.rows.map(({ line, cell, code, problem }) => [line, problem ?? code ?? cell]);
}
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('L4: reads what spreadsheets and people write', () => {
  // 姓名,身份证号码 and 郭晓岚 in GB18030.
  const gb = Buffer.concat([
    Buffer.from('d0d5c3fb2cc9edb7ddd6a4bac5c2eb0d0ab9f9cffee1b02c', 'hex'),
    Buffer.from(`${GUO}\r\n`),
  ]);
  it.each<[string, string | Uint8Array]>([
    ['UTF-8', `姓名,身份证号码\n郭晓岚,${GUO}\n`],
    ['UTF-8 with a mark', `\ufeff姓名,身份证号码\r\n郭晓岚,${GUO}`],
    ['UTF-16', utf16(`姓名\t身份证号码\n郭晓岚\t${GUO}\n`)],
    ['UTF-16 of the other order', utf16(`姓名\t身份证号码\n郭晓岚\t${GUO}\n`).swap16()],
    ['GB18030', gb],
    ['semicolons', `name;ID number\n郭晓岚;${GUO}\n`],
    ['a phone number before it', `name,phone,card\n郭晓岚,13800138051,${GUO}`],
    ['quotes, of Excel', `name,ID No.\n"郭 晓岚","=""${GUO}"""\n`],
  ])('L4: %s', (_name, list) => {
    expect(rowsOf(list)).toEqual([[2, GUO]]);
  });

  it.each([
    [`'${GUO}`],
    [`${GUO}'`],
    ['１１０１０１１９９２０４１１００２４'],
    ['110101 19920411 0024'],
    [`\u200b${GUO}\u00a0`],
  ])('L4: %j is an ID number', (cell) => {
    const result = parsed(cell);
    expect(result.ok && result.rows[0]?.code).toBeNull();
  });

  it('L4: says of each row what is wrong with it, and counts lines as the file has them', () => {
    const list = [
      '身份证号码',
      GUO,
      '',
      '1.10101E+17',
      HE,
      `'${GUO}`,
      '11010119920411',
      '110101199204110000',
    ];
    expect(rowsOf(list.join('\n'))).toEqual([
      [2, GUO],
      [4, 'EXCEL_DAMAGE'],
      [5, HE],
      [6, 'DUPLICATE_ROW'],
      [7, 'LENGTH'],
      [8, 'EXCEL_DAMAGE'],
    ]);
  });
});

describe('H8: takes no more than a list may have', () => {
  const many = (rows: number) =>
    Array.from({ length: rows }, (_, i) =>
      idNumberWithCheckDigit(`110101${1950 + Math.floor(i / 999)}0101${String(i % 999).padStart(3, '0')}`),
    ).join('\n');

  it('L4: 5,000 rows and a header', () => {
    expect(rowsOf(`身份证号码\n${many(BULK_LIMITS.rows)}`)).toHaveLength(BULK_LIMITS.rows);
  });

  it('H8: one row more is refused, with its line', () => {
    expect(parsed(many(BULK_LIMITS.rows + 1))).toEqual({
      ok: false,
      reason: 'TOO_MANY_ROWS',
      line: BULK_LIMITS.rows + 1,
    });
  });

  it('H8: a million rows are not read at all', () => {
    expect(parsed('1\n'.repeat(1_000_000))).toEqual({ ok: false, reason: 'TOO_MANY_ROWS', line: null });
  });

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'EMPTY'],
    ['blank lines', '\n , \n\n', 'EMPTY'],
    ['a header only', '身份证号码\n', 'EMPTY'],
    ['a spreadsheet', Buffer.from('PK\x03\x04\0\0\0'), 'UNREADABLE'],
    ['bytes of no encoding', Buffer.from([0xff, 0x31, 0xff]), 'UNREADABLE'],
    ['a quote without an end', `"${GUO}\n${HE}`, 'UNREADABLE'],
  ])('H8: %s', (_name, list, reason) => {
    expect(parsed(list)).toMatchObject({ ok: false, reason });
  });

  it('L4: never throws, and keeps no long cell', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const result = parsed(bytes);
        return !result.ok || result.rows.every(({ cell }) => cell.length <= 40);
      }),
    );
  });
});
