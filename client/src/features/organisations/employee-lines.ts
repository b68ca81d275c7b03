import { parseIdNumber } from '@exit-card/shared/id-number';
import { parsePersonName } from '@exit-card/shared/person-name';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { typedNumber } from '@exit-card/shared/typed-text';
import i18next from 'i18next';
import { inputWords } from '../../text/input-words.ts';

export interface EmployeeLine {
  /** From 1, blank lines counted. */
  line: number;
  name: string;
  idNumber: string;
}

export interface LineProblem {
  line: number;
  text: string;
}

/** A name, a gap of any kind, and a number that may itself have gaps: as people write it, or as it comes out of a table. */
const NAME_AND_NUMBER = /^(.*?)[\s,，、;；:：|]*([0-9０-９][0-9０-９XxＸｘ\s]*)[\s,，;；]*$/u;

export function employeeLines(text: string): EmployeeLine[] {
  return text
    .split(/\r?\n/)
    .map((typed, index) => ({ typed: typed.trim(), line: index + 1 }))
    .filter(({ typed }) => typed !== '')
    .map(({ typed, line }) => {
      const [, name = typed, idNumber = ''] = NAME_AND_NUMBER.exec(typed) ?? [];
      return { line, name: name.trim(), idNumber: typedNumber(idNumber) };
    });
}

/** What is wrong line by line, one thing a line; a number that stands twice would be asked twice. */
export function lineProblems(lines: readonly EmployeeLine[], today: PlainDate): LineProblem[] {
  const firstLine = new Map<string, number>();
  return lines.flatMap(({ line, name, idNumber }) => {
    const first = firstLine.get(idNumber);
    if (first === undefined) firstLine.set(idNumber, line);
    const text = wrongWith(name, idNumber, today) ?? (first && twice(first));
    return text ? [{ line, text }] : [];
  });
}

function wrongWith(name: string, idNumber: string, today: PlainDate): string | undefined {
  const person = parsePersonName(name);
  if (!person.ok) return inputWords(`NAME.${person.reason}`);
  const number = parseIdNumber(idNumber, today);
  if (!number.ok) return inputWords(`ID_NUMBER.${number.reason}`, { length: idNumber.length });
  return undefined;
}

function twice(first: number): string {
  return i18next.t('organisations:ask.twice', { first });
}
