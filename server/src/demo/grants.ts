import type { EvidenceType, GrantKind, GrantScope } from '@exit-card/shared/delegation';
import { CHECK_LIST, CONSENT_TEXT, USUAL_SCOPES } from '@exit-card/shared/delegation';
import type { Deed } from '../delegation/grant.ts';
import type { GrantActionInputs, GrantActionName } from '../delegation/grant-inputs.ts';
import { DEEDS } from './deeds.ts';
import type { OrganisationKey } from './organisations.ts';
import type { PersonKey } from './people.ts';

/** One action of a grant's story; `at` in China. Without `by` it happens by itself. */
export type GrantStep = {
  [Name in Exclude<GrantActionName, 'request'>]: {
    at: string;
    action: Name;
    by?: PersonKey;
    input: GrantActionInputs[Name];
  };
}[Exclude<GrantActionName, 'request'>];

export interface GrantStory {
  readonly kind: GrantKind;
  readonly principal: PersonKey;
  /** Who asks; for an employer's grant one of the organisation's agents. */
  readonly requester: PersonKey;
  readonly organisation?: OrganisationKey;
  readonly scopes: readonly GrantScope[];
  readonly evidence?: { readonly type: EvidenceType; readonly deed?: Deed };
  readonly requestedAt: string;
  readonly steps: readonly GrantStep[];
}

const FILES = { files: ['CLEAN'] } as const;
const ALL_SCOPES: readonly GrantScope[] = [...USUAL_SCOPES, 'notify:receive', 'supplement:submit', 'export'];

const guardianship = (
  principal: PersonKey,
  requester: PersonKey,
  type: EvidenceType,
  day: string,
  isAccepted: boolean,
): GrantStory => ({
  kind: 'GUARDIAN',
  principal,
  requester,
  scopes: [...USUAL_SCOPES, 'notify:receive', 'supplement:submit', 'card:submit', 'card:withdraw'],
  evidence: { type },
  requestedAt: `${day} 09:10`,
  steps: [
    { at: `${day} 09:25`, action: 'submitEvidence', by: requester, input: FILES },
    ...(isAccepted
      ? ([
          {
            at: `${day} 15:40`,
            action: 'acceptEvidence',
            by: 'maChao',
            input: { checks: CHECK_LIST.GUARDIAN },
          },
        ] as const)
      : []),
  ],
});

const employment = (
  principal: PersonKey,
  requester: PersonKey,
  requestedAt: string,
  consentAt: string | null,
  scopes: readonly GrantScope[] = ALL_SCOPES,
  ...later: GrantStep[]
): GrantStory => ({
  kind: 'EMPLOYER',
  principal,
  requester,
  organisation: 'yunfan',
  scopes: ALL_SCOPES,
  requestedAt,
  steps: [
    ...(consentAt === null
      ? []
      : ([
          {
            at: consentAt,
            action: 'consent',
            by: principal,
            input: { scopes, textVersion: CONSENT_TEXT, lastDay: null },
          },
        ] as const)),
    ...later,
  ],
});

const proxy = (
  principal: PersonKey,
  requester: PersonKey,
  deed: Deed,
  requestedAt: string,
  ...steps: GrantStep[]
): GrantStory => ({
  kind: 'NOTARISED_PROXY',
  principal,
  requester,
  scopes: USUAL_SCOPES,
  evidence: { type: 'NOTARIAL_DEED', deed },
  requestedAt,
  steps,
});

const handedIn = (at: string, by: PersonKey): GrantStep => ({
  at,
  action: 'submitEvidence',
  by,
  input: FILES,
});
const verified = (first: string, second: string): GrantStep[] => [
  { at: first, action: 'acceptEvidence', by: 'maChao', input: { checks: CHECK_LIST.NOTARISED_PROXY } },
  { at: second, action: 'confirmEvidence', by: 'yuanLi', input: { checks: CHECK_LIST.NOTARISED_PROXY } },
];

/** Every state that somebody may want to see is somebody's. */
export const GRANT_STORIES: readonly GrantStory[] = [
  guardianship('zhangXiaohe', 'songYaqin', 'HUKOU', '2024-02-21', true),
  guardianship('songYinuo', 'songYaqin', 'BIRTH_CERTIFICATE', '2024-02-22', true),
  guardianship('qinLang', 'qinLan', 'HUKOU', '2024-03-09', false),

  employment('guoXiaolan', 'tangWanqing', '2024-03-05 10:00', '2024-03-05 12:31'),
  employment('heYutong', 'tangWanqing', '2024-03-06 10:00', '2024-03-06 18:02'),
  employment('maimaiti', 'tangWanqing', '2024-03-07 10:00', '2024-03-07 10:40'),
  employment('ouyangWei', 'tangWanqing', '2024-03-08 10:00', '2024-03-08 20:15', ['card:read']),
  employment('wangYan', 'tangWanqing', '2024-03-08 10:05', '2024-03-08 11:00', USUAL_SCOPES),
  employment('chenSiyuan', 'dengKai', '2024-03-05 10:10', '2024-03-05 13:20'),
  employment('zhaoYinuo', 'dengKai', '2024-02-28 10:00', '2024-02-28 10:30'),
  employment('xuJingyi', 'dengKai', '2024-02-29 10:00', '2024-02-29 19:45', USUAL_SCOPES),
  employment('fangZhiqiang', 'tangWanqing', '2024-03-04 10:20', '2024-03-04 12:00', ALL_SCOPES, {
    at: '2024-03-08 20:11',
    action: 'revoke',
    by: 'fangZhiqiang',
    input: {},
  }),
  employment('jiangNan', 'tangWanqing', '2024-03-08 10:10', null),

  proxy(
    'liangQiming',
    'luoPeiwen',
    DEEDS.liangToLuo.deed,
    '2024-01-16 09:00',
    handedIn('2024-01-16 09:12', 'luoPeiwen'),
    ...verified('2024-01-17 10:00', '2024-01-17 15:20'),
  ),
  proxy(
    'fengGuodong',
    'luoPeiwen',
    DEEDS.fengToLuo.deed,
    '2023-03-01 09:00',
    handedIn('2023-03-01 09:20', 'luoPeiwen'),
    ...verified('2023-03-02 10:00', '2023-03-02 14:10'),
    { at: '2024-03-01 00:00', action: 'expire', input: {} },
  ),
  proxy(
    'liangQiming',
    'dongHui',
    DEEDS.liangToDong.deed,
    '2024-02-01 14:00',
    handedIn('2024-02-01 14:20', 'dongHui'),
    ...verified('2024-02-02 10:00', '2024-02-02 16:00'),
    { at: '2024-03-08 19:30', action: 'revoke', by: 'liangQiming', input: {} },
  ),
  proxy(
    'fengGuodong',
    'dongHui',
    DEEDS.fengToDong.deed,
    '2024-03-09 16:00',
    handedIn('2024-03-09 16:25', 'dongHui'),
  ),
];
