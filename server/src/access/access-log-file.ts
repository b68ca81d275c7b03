import { KIND_WORDS } from '../delegation/words.ts';
import { both, type Columns, inChina } from '../http/table-file.ts';
import type { AccessRecord } from './access-record.ts';
import { ACCESS_ACTOR_WORDS, ACTION_WORDS, OUTCOME_WORDS } from './words.ts';

/** The access log as a table. In JSON, newest first, the hashes show whether a record was changed since. */
export const ACCESS_LOG_COLUMNS: Columns<AccessRecord> = [
  [['序号', 'No.'], ({ seq }) => String(seq)],
  [['时间（北京时间）', 'Time (Asia/Shanghai)'], ({ at }) => inChina(at)],
  [['谁', 'Who'], ({ actor }) => both(ACCESS_ACTOR_WORDS[actor])],
  [['姓名', 'Name'], ({ actorName }) => actorName],
  [['单位', 'Organisation or office'], ({ organisationName, officeName }) => organisationName ?? officeName],
  [['依据', 'Basis'], ({ grantKind }) => grantKind && both(KIND_WORDS[grantKind])],
  [['做了什么', 'What'], ({ action }) => both(ACTION_WORDS[action])],
  [['出境卡编号', 'Card'], ({ cardNumber }) => cardNumber],
  [['事由', 'Reason given'], ({ purpose }) => purpose],
  [['结果', 'Result'], ({ outcome }) => both(OUTCOME_WORDS[outcome])],
];
