import { CHECK_LIST, type GrantCheck } from '@exit-card/shared/delegation';
import { registerEnumType } from 'type-graphql';
import { described } from '../graphql/described.ts';
import { EvidenceFault } from './evidence-fault.ts';

const checks = Object.values(CHECK_LIST).flat();

/** Every check of every list, as the API has them. */
export const GrantCheckEnum = Object.fromEntries(checks.map((check) => [check, check])) as {
  readonly [Check in GrantCheck]: Check;
};

registerEnumType(GrantCheckEnum, {
  name: 'GrantCheck',
  description: '核验项。 What a verifier ticks before accepting.',
  valuesConfig: described<GrantCheck>({
    IDENTITY_OF_BOTH: ['双方身份与证件一致', 'Both people are who the papers say'],
    DOCUMENT_GENUINE: ['证明材料真实', 'The document is genuine'],
    RELATION_SHOWN: ['能证明监护关系', 'It shows the guardianship'],
    PRINCIPAL_IS_MINOR: ['被监护人未满十八周岁', 'The principal is under 18'],
    NOT_REVOKED: ['监护资格未被撤销', 'The guardianship was not revoked'],
    USCC_VALID: ['统一社会信用代码有效', 'The organisation’s code is in force'],
    LICENCE_GENUINE: ['营业执照真实', 'The licence is genuine'],
    REPRESENTATIVE_CONFIRMED: ['法定代表人相符', 'The legal representative is right'],
    ADMINISTRATOR_AUTHORISED: ['管理员经单位授权', 'The organisation authorised the administrator'],
    DEED_GENUINE: ['公证书真实', 'The deed is genuine'],
    REGISTER_ANSWER_CONSIDERED: [
      '已考虑公证登记库的答复',
      'The answer of the notaries’ register was considered',
    ],
    POWERS_COVER_SCOPES: ['委托权限包含所申请的', 'The powers cover what is asked for'],
    WITHIN_PERIOD: ['在委托期限内', 'Within the period of the deed'],
    PARTIES_ALIVE: ['双方均在世', 'Both people are alive'],
  }),
});

registerEnumType(EvidenceFault, {
  name: 'EvidenceFault',
  description: '材料退回或不予通过的原因。 Why evidence went back or was refused.',
  valuesConfig: described<EvidenceFault>({
    UNREADABLE: ['不清晰', 'Cannot be read'],
    INCOMPLETE: ['不完整', 'Something is missing'],
    NOT_GENUINE: ['不真实', 'Not genuine'],
    RELATION_NOT_SHOWN: ['不能证明监护关系', 'Does not show the guardianship'],
    PERSON_DIFFERS: ['人员信息不符', 'Another person'],
    POWERS_MISSING: ['委托权限不含所申请的', 'The powers do not cover what is asked for'],
    PERIOD_OVER: ['已过期限', 'Its period is over'],
    OTHER: ['其他，见说明', 'Something else, as the comment says'],
  }),
});
