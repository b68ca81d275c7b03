import { ACTOR_WORDS } from '../cards/words.ts';
import { KIND_WORDS } from '../delegation/words.ts';
import type { Words } from '../graphql/described.ts';
import { csvLine, UTF8_MARK } from '../http/csv.ts';
import type { AccessRecord } from './access-record.ts';
import { ACTION_WORDS, OUTCOME_WORDS } from './words.ts';

type Pages = AsyncIterable<readonly AccessRecord[]>;

const COLUMNS: readonly (readonly [Words, (record: AccessRecord) => string | null])[] = [
  [['序号', 'No.'], ({ seq }) => String(seq)],
  [['时间（北京时间）', 'Time (Asia/Shanghai)'], ({ at }) => inChina.format(at)],
  [['谁', 'Who'], ({ actor }) => both(ACTOR_WORDS[actor])],
  [['姓名', 'Name'], ({ actorName }) => actorName],
  [['单位', 'Organisation or office'], ({ organisationName, officeName }) => organisationName ?? officeName],
  [['依据', 'Basis'], ({ grantKind }) => grantKind && both(KIND_WORDS[grantKind])],
  [['做了什么', 'What'], ({ action }) => both(ACTION_WORDS[action])],
  [['出境卡编号', 'Card'], ({ cardNumber }) => cardNumber],
  [['事由', 'Reason given'], ({ purpose }) => purpose],
  [['结果', 'Result'], ({ outcome }) => both(OUTCOME_WORDS[outcome])],
];

const inChina = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The log as a table for a spreadsheet, a piece for each page. */
export async function* asCsv(pages: Pages): AsyncGenerator<string> {
  yield UTF8_MARK + csvLine(COLUMNS.map(([head]) => both(head)));
  for await (const records of pages)
    yield records.map((record) => csvLine(COLUMNS.map(([, cellOf]) => cellOf(record) ?? ''))).join('');
}

/** The log as a JSON array, newest first; the hashes show whether a record was changed since. */
export async function* asJson(pages: Pages): AsyncGenerator<string> {
  let before = '[\n';
  for await (const records of pages) {
    yield before + records.map((record) => JSON.stringify(record)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

function both([zh, en]: Words): string {
  return `${zh} ${en}`;
}
