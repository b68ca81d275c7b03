import type { AccessAction, AccessOutcome } from '@exit-card/shared/access';
import type { PersonKey } from './people.ts';

/** Somebody looked at another's card, or tried to; `at` in China. */
export interface Look {
  readonly at: string;
  readonly principal: PersonKey;
  /** The one who asked for the grant. */
  readonly delegate: PersonKey;
  readonly action: AccessAction;
  /** Left out for a list that was refused. */
  readonly cardNumber?: string;
  readonly outcome: AccessOutcome;
}

/** So that an access log has something to read from the first day on. Each under the grant of the two, in the order of time. */
export const LOOKS: readonly Look[] = [
  look('2024-03-01 20:30', 'zhangXiaohe', 'songYaqin', 'EX2024022800913'),
  look('2024-03-05 13:02', 'guoXiaolan', 'tangWanqing', 'EX2024030500377'),
  look('2024-03-06 11:40', 'liangQiming', 'luoPeiwen', 'EX2024030120948'),
  look('2024-03-06 18:30', 'fangZhiqiang', 'tangWanqing', 'EX2024030414236'),
  look('2024-03-08 17:20', 'guoXiaolan', 'tangWanqing', 'EX2024030500377'),
  {
    at: '2024-03-10 21:14',
    principal: 'liangQiming',
    delegate: 'dongHui',
    action: 'LIST_CARDS',
    outcome: 'DENIED',
  },
];

function look(at: string, principal: PersonKey, delegate: PersonKey, cardNumber: string): Look {
  return { at, principal, delegate, action: 'READ_CARD', cardNumber, outcome: 'ALLOWED' };
}
