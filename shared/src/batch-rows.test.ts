import { describe, expect, it } from 'vitest';
import { type BatchRow, batchRows } from './batch-rows.ts';

const today = '2024-03-11';
const HEADER = ['序号', '姓名', '身份证号码', '事由', '说明', '目的地', '预计出境日期'];
const ROW = ['1', '郭晓岚', '110101199003071233', '商务', '', '新加坡', '2024-03-20'];

function read(...rows: readonly string[][]) {
  const parsed = batchRows(
    [HEADER, ...rows].map((cells, i) => ({ line: i + 1, cells })),
    today,
  );
  if (!parsed.ok) throw new Error(`Missing: ${parsed.missing.join()}`);
  return parsed.rows;
}
const changed = (at: number, cell: string) => ROW.map((old, i) => (i === at ? cell : old));

describe('a batch of applications', () => {
  it('is read by its header, whatever else the sheet holds', () => {
    expect(read(ROW)).toEqual([
      {
        line: 2,
        ok: true,
        repeats: false,
        application: {
          name: '郭晓岚',
          idNumber: '110101199003071233',
          purpose: 'BUSINESS',
          purposeText: null,
          destination: 'SG',
          expectedExitDate: '2024-03-20',
        },
      },
    ]);
  });

  it('names the columns that are missing', () => {
    expect(batchRows([{ line: 1, cells: ['姓名', '身份证号'] }], today)).toEqual({
      ok: false,
      missing: ['purpose', 'destination', 'expectedExitDate'],
    });
    expect(batchRows([], today)).toMatchObject({ ok: false });
  });

  it('takes English headers and values', () => {
    const parsed = batchRows(
      [
        ['Name', 'ID number', 'Purpose', 'Destination', 'Exit date'],
        ['郭晓岚', "'110101199003071233", 'tourism', 'singapore', '2024/3/20'],
      ].map((cells, i) => ({ line: i + 1, cells })),
      today,
    );
    expect(parsed).toMatchObject({
      ok: true,
      rows: [{ application: { purpose: 'TOURISM', destination: 'SG', expectedExitDate: '2024-03-20' } }],
    });
  });

  it.each(['2024-3-20', '2024/03/20', '2024.3.20', '2024年3月20日', '20240320', '２０２４-０３-２０'])(
    'reads the day %s',
    (day) => {
      expect(read(changed(6, day))).toMatchObject([{ application: { expectedExitDate: '2024-03-20' } }]);
    },
  );

  it.each<[string, number, string, string, string]>([
    ['no name', 1, '', 'NAME', 'EMPTY'],
    ['a number that Excel has damaged', 2, '1.10101E+17', 'ID_NUMBER', 'EXCEL_DAMAGE'],
    ['no purpose', 3, '', 'EXIT_PURPOSE', 'EMPTY'],
    ['a purpose that is none', 3, '散步', 'EXIT_PURPOSE', 'UNKNOWN'],
    ['another purpose without words', 3, '其他', 'PURPOSE_TEXT', 'EMPTY'],
    ['no such country', 5, '乌有乡', 'DESTINATION', 'UNKNOWN'],
    ['home', 5, '中国', 'DESTINATION', 'UNKNOWN'],
    ['no day', 6, '', 'EXPECTED_EXIT_DATE', 'EMPTY'],
    ['L5: a day that is not', 6, '2024-02-30', 'EXPECTED_EXIT_DATE', 'NO_SUCH_DAY'],
    ['L5: the year 0001', 6, '0001-01-01', 'EXPECTED_EXIT_DATE', 'PASSED'],
    ['a day that is over', 6, '2024-03-10', 'EXPECTED_EXIT_DATE', 'PASSED'],
    ['L5: the year 9999', 6, '9999-01-01', 'EXPECTED_EXIT_DATE', 'TOO_FAR'],
  ])('says what is wrong with %s', (_, at, cell, field, reason) => {
    expect(read(changed(at, cell))).toEqual([{ line: 2, ok: false, problem: { field, reason } }]);
  });

  it('passes over blank lines and marks a person that comes twice', () => {
    const rows = read(ROW, ['', ' ', '', '', '', '', ''], ROW);
    expect(rows.map((row: BatchRow) => [row.line, row.ok && row.repeats])).toEqual([
      [2, false],
      [4, true],
    ]);
  });
});
