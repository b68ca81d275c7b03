import type { Words } from '../graphql/described.ts';
import { csvLine, UTF8_MARK } from '../http/csv.ts';
import { both, inChina, jsonOf, type Pages } from '../http/table-file.ts';
import type { Section } from './my-data.ts';

const SECTION_WORDS = {
  person: ['本人', 'Person'],
  account: ['账户', 'Account'],
  sessions: ['登录设备', 'Sessions'],
  passkeys: ['通行密钥', 'Passkeys'],
  pushDevices: ['接收推送的设备', 'Devices with push'],
  consents: ['同意', 'Consents'],
  grantsGiven: ['给出的授权', 'Grants given'],
  grantsReceived: ['持有的授权', 'Grants held'],
  seats: ['经办资格', 'Seats in organisations'],
  office: ['工作岗位', 'Office'],
  shares: ['分享', 'Shares'],
  drafts: ['草稿', 'Drafts'],
  cards: ['出境登记卡', 'Cards'],
  messages: ['消息', 'Messages'],
  accessLog: ['访问记录', 'Access log'],
} as const satisfies Record<Section, Words>;

type Sections = readonly (readonly [Section, Pages<object>])[];

/** One JSON object with a list for each kind of data. */
export async function* asJson(sections: Sections): AsyncGenerator<string> {
  let before = '{';
  for (const [name, pages] of sections) {
    yield `${before}\n"${name}": `;
    yield* jsonOf(pages);
    before = ',';
  }
  yield '}\n';
}

/** One table for a spreadsheet, a line for each thing that is kept: which kind, which one of them, what, and its value. */
export async function* asCsv(sections: Sections): AsyncGenerator<string> {
  yield UTF8_MARK + csvLine(['类别 Kind', '序号 No.', '项目 Field', '内容 Value']);
  for (const [name, pages] of sections) {
    let number = 0;
    for await (const rows of pages) {
      for (const row of rows) {
        number += 1;
        yield fieldsOf(row)
          .map(([field, value]) => csvLine([both(SECTION_WORDS[name]), String(number), field, value]))
          .join('');
      }
    }
  }
}

/** `history.1.at` and its value, for whatever stands in a row, however deep; what is empty is left out. */
function fieldsOf(value: unknown, path = ''): [string, string][] {
  if (value === null || value === undefined || value === '') return [];
  if (value instanceof Date) return [[path, inChina(value)]];
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, inside]) => {
    const step = Array.isArray(value) ? String(Number(name) + 1) : name;
    return fieldsOf(inside, path === '' ? step : `${path}.${step}`);
  });
}
