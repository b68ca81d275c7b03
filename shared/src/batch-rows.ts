import type { InputField } from './answer.ts';
import { missingIn, NO_APPLICATION, parseApplication } from './application.ts';
import { Purpose } from './card.ts';
import { COUNTRIES } from './countries.ts';
import { type ListLine, parseIdCell, tidiedCell } from './list-rows.ts';
import { parsePersonName } from './person-name.ts';
import type { PlainDate } from './plain-date.ts';

/** An application as an organisation fills it in for an employee. */
export interface PreparedApplication {
  readonly name: string;
  readonly idNumber: string;
  readonly purpose: Purpose;
  readonly purposeText: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly destination: string;
  readonly expectedExitDate: PlainDate;
}

/** What is wrong with a line: the first field that does not fit, and how. */
export interface BatchProblem {
  readonly field: InputField;
  readonly reason: string;
}

/** A line of the list: an application, or what is wrong with it. */
export type BatchRow =
  | {
      readonly line: number;
      readonly ok: true;
      readonly application: PreparedApplication;
      readonly repeats: boolean;
    }
  | { readonly line: number; readonly ok: false; readonly problem: BatchProblem };

export type BatchColumn =
  | 'name'
  | 'idNumber'
  | 'purpose'
  | 'purposeText'
  | 'destination'
  | 'expectedExitDate';
export type ParsedBatch =
  | { readonly ok: true; readonly rows: readonly BatchRow[] }
  /** The header lacks these columns. */
  | { readonly ok: false; readonly missing: readonly BatchColumn[] };

const HEADERS: Record<BatchColumn, RegExp> = {
  name: /^(?:员工)?姓名$|^name$/i,
  idNumber: /^(?:公民)?身份证(?:件)?(?:号|号码)?$|^id(?:card)?(?:number|no\.?)?$/i,
  purpose: /^(?:出境)?事由$|^purpose$/i,
  purposeText: /^(?:事由)?说明$|^(?:purpose)?(?:text|words|details)$/i,
  destination: /^目的(?:地|国家)$|^destination$/i,
  expectedExitDate: /^预计出境(?:日期|日|时间)?$|^(?:expected)?exit(?:date|day)?$/i,
};
const OPTIONAL: readonly BatchColumn[] = ['purposeText'];

/** The applications of a list with a header; the order of the columns does not matter, and others are passed over. */
export function batchRows(lines: readonly ListLine[], today: PlainDate): ParsedBatch {
  const header = (lines[0]?.cells ?? []).map((cell) => cell.replace(/\s/g, ''));
  const columns = Object.entries(HEADERS).map(
    ([column, title]) => [column as BatchColumn, header.findIndex((cell) => title.test(cell))] as const,
  );
  const missing = columns.filter(([column, at]) => at < 0 && !OPTIONAL.includes(column));
  if (missing.length > 0) return { ok: false, missing: missing.map(([column]) => column) };

  const seen = new Set<string>();
  const rows = lines.slice(1).flatMap(({ line, cells }): BatchRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const cell = Object.fromEntries(columns.map(([column, at]) => [column, (cells[at] ?? '').trim()]));
    const parsed = parseRow(cell as Record<BatchColumn, string>, today);
    if ('problem' in parsed) return [{ line, ok: false, problem: parsed.problem }];
    const repeats = seen.has(parsed.application.idNumber);
    seen.add(parsed.application.idNumber);
    return [{ line, ok: true, application: parsed.application, repeats }];
  });
  return { ok: true, rows };
}

function parseRow(
  cell: Record<BatchColumn, string>,
  today: PlainDate,
): { application: PreparedApplication } | { problem: BatchProblem } {
  const wrong = (field: InputField, reason: string) => ({ problem: { field, reason } });
  const name = parsePersonName(cell.name);
  if (!name.ok) return wrong('NAME', name.reason);
  const number = parseIdCell(tidiedCell(cell.idNumber), today);
  if (!number.ok) return wrong('ID_NUMBER', number.problem);
  const purpose = purposeOf(cell.purpose);
  if (cell.purpose !== '' && !purpose) return wrong('EXIT_PURPOSE', 'UNKNOWN');
  const parsed = parseApplication(
    {
      purpose: purpose ?? null,
      purposeText: cell.purposeText || null,
      destination: cell.destination === '' ? null : (countryOf(cell.destination) ?? cell.destination),
      expectedExitDate: cell.expectedExitDate === '' ? null : dateOf(cell.expectedExitDate),
    },
    today,
  );
  if (!parsed.ok) return { problem: parsed.problems[0]! };
  const application = { ...NO_APPLICATION, ...parsed.fields };
  const [missing] = missingIn(application);
  if (missing) return { problem: missing };
  return {
    application: {
      name: name.name,
      idNumber: number.idNumber,
      purpose: application.purpose!,
      purposeText: application.purposeText,
      destination: application.destination!,
      expectedExitDate: application.expectedExitDate!,
    },
  };
}

const PURPOSES: Record<Purpose, RegExp> = {
  TOURISM: /^(?:旅游|观光|tourism|tourist|holiday)$/i,
  FAMILY_VISIT: /^(?:探亲|探亲访友|family ?visit|visit)$/i,
  BUSINESS: /^(?:商务|公务|出差|business)$/i,
  STUDY: /^(?:留学|学习|study)$/i,
  WORK: /^(?:工作|劳务|work)$/i,
  MEDICAL: /^(?:就医|医疗|medical)$/i,
  OTHER: /^(?:其他|其它|other)$/i,
};

function purposeOf(text: string): Purpose | undefined {
  const words = text.normalize('NFKC').replaceAll('_', ' ').trim();
  return Object.values(Purpose).find((purpose) => PURPOSES[purpose].test(words));
}

/** By the code, or by the name that a browser in Chinese or English knows it by. */
function countryOf(text: string): string | undefined {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  const names = ['zh-CN', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'region' }));
  return COUNTRIES.find(
    (code) => code.toLowerCase() === wanted || names.some((name) => name.of(code)?.toLowerCase() === wanted),
  );
}

/** `2024-3-5`, `2024/03/05`, `2024.3.5`, `2024年3月5日` and `20240305` as `2024-03-05`; anything else as it is. */
function dateOf(text: string): string {
  const digits = text.normalize('NFKC').trim();
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(digits) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  if (!parts) return digits;
  const [, year, month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
