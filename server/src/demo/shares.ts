import type { ShareField } from '@exit-card/shared/share';
import type { PersonKey } from './people.ts';

/** Something that was shared before the demo began; `at` in China. The code is for everybody to try. */
export interface DemoShare {
  readonly at: string;
  readonly principal: PersonKey;
  readonly birthDate: string;
  readonly cardNumber: string;
  readonly institutionName: string;
  readonly purpose: string;
  readonly fields: readonly ShareField[];
  readonly code: string;
}

export const DEMO_SHARE: DemoShare = {
  at: '2024-03-10 20:15',
  principal: 'xuJingyi',
  birthDate: '1989-06-07',
  cardNumber: 'EX2024022911870',
  institutionName: '海天航空有限公司',
  purpose: '值机前核对',
  fields: ['NAME', 'CARD_NUMBER', 'VALIDITY'],
  code: 'SHARECARD234',
};
