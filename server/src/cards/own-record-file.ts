import { both, type Columns, inChina } from '../http/table-file.ts';
import type { CardRecord } from './own-record.ts';
import { ACTION_WORDS, ACTOR_WORDS, CHANNEL_WORDS, PURPOSE_WORDS, STATUS_WORDS } from './words.ts';

/** One's own cards as a table, a line for each; the history and the receipts stand in a cell each, a line for each of them. */
export const OWN_RECORD_COLUMNS: Columns<CardRecord> = [
  [['出境卡编号', 'Card'], ({ number }) => number],
  [['申请日期', 'Applied on'], ({ applicationDate }) => applicationDate],
  [['当前状态', 'Status'], ({ status }) => both(STATUS_WORDS[status])],
  [['出境事由', 'Purpose'], purposeOf],
  [['目的地', 'Destination'], ({ destination }) => destination && countryOf(destination)],
  [['预计出境日期', 'Expected exit'], ({ expectedExitDate }) => expectedExitDate],
  [['办理渠道', 'Through'], ({ channel }) => both(CHANNEL_WORDS[channel])],
  [['批准日期', 'Approved on'], ({ approvedOn }) => approvedOn],
  [['有效期至', 'Valid until'], ({ validUntil }) => validUntil],
  [['出境日期', 'Exit'], ({ exitedOn }) => exitedOn],
  [['审核意见', 'Comment'], ({ comment }) => comment],
  [['补充材料截止', 'Documents due'], ({ supplementDueOn }) => supplementDueOn],
  [['办理过程', 'History'], ({ history }) => history.map(changeLine).join('\n')],
  [
    ['回执', 'Receipts'],
    ({ receipts }) => receipts.map(({ number, at }) => `${inChina(at)} ${number}`).join('\n'),
  ],
  [['数据截至（北京时间）', 'As of (Asia/Shanghai)'], ({ asOf }) => inChina(asOf)],
];

function purposeOf({ purpose, purposeText }: CardRecord): string | null {
  return purposeText ?? (purpose && both(PURPOSE_WORDS[purpose]));
}

function changeLine({ at, from, to, action, actor, comment }: CardRecord['history'][number]): string {
  const what = from === to ? ACTION_WORDS[action] : STATUS_WORDS[to];
  const said = comment === null ? '' : `: ${comment}`;
  return `${inChina(at)} ${both(what)}, ${both(ACTOR_WORDS[actor])}${said}`;
}

const chinese = new Intl.DisplayNames('zh-CN', { type: 'region' });
const english = new Intl.DisplayNames('en', { type: 'region' });

function countryOf(code: string): string {
  return both([chinese.of(code) ?? code, english.of(code) ?? code]);
}
