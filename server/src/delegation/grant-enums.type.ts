import {
  EvidenceType,
  GrantEndReason,
  GrantKind,
  GrantScope,
  GrantState,
  RegisterCheck,
  ResourceRule,
} from '@exit-card/shared/delegation';
import { registerEnumType } from 'type-graphql';
import { described } from '../graphql/described.ts';
import { KIND_WORDS } from './words.ts';

registerEnumType(GrantKind, {
  name: 'GrantKind',
  description: '授权依据。 The reason for which one person may look at another’s card.',
  valuesConfig: described(KIND_WORDS),
});

registerEnumType(GrantScope, {
  name: 'GrantScope',
  description: '权限。 What a grant opens.',
  valuesConfig: described<keyof typeof GrantScope>({
    CARD_READ: ['查看状态和日期', 'Status and dates'],
    CARD_DETAIL: ['查看目的、目的地和审核意见', 'Purpose, destination and comments'],
    HISTORY_READ: ['查看状态记录', 'The history'],
    NOTIFY_RECEIVE: ['接收消息', 'Messages'],
    SUPPLEMENT_SUBMIT: ['提交补充材料', 'Handing in further documents'],
    EXTENSION_REQUEST: ['申请延期', 'Asking for an extension'],
    CARD_SUBMIT: ['提交申请', 'Applying'],
    CARD_WITHDRAW: ['撤回申请', 'Withdrawing'],
    SHARE_CREATE: ['分享', 'Sharing with an institution'],
    EXPORT: ['导出', 'Export with masked numbers'],
  }),
});

registerEnumType(ResourceRule, {
  name: 'ResourceRule',
  description: '授权所涉的出境卡。 Which cards of the principal a grant is about.',
  valuesConfig: described<ResourceRule>({
    ALL_CARDS: ['全部', 'All of them'],
    CARDS_OF_ORG: ['该单位经办的', 'Those that the organisation handed in'],
    LISTED_CARDS: ['列明的', 'Those that are listed'],
  }),
});

registerEnumType(GrantState, {
  name: 'GrantState',
  description: '授权的状态。 Where a grant stands.',
  valuesConfig: described<GrantState>({
    REQUESTED: ['已申请，待提交材料', 'Asked for; the evidence is missing'],
    EVIDENCE_REVIEW: ['材料核验中', 'The evidence is with the verifier'],
    AWAITING_CONSENT: ['待本人同意', 'Waits for the principal'],
    ACTIVE: ['有效', 'Holds'],
    SUSPENDED: ['已暂停', 'Suspended by an officer'],
    ENDED: ['已结束', 'Has ended'],
    REJECTED: ['未通过', 'Refused'],
    CANCELLED: ['申请人已撤回', 'Cancelled by who asked'],
    LAPSED: ['逾期未完成', 'Nobody finished it in time'],
  }),
});

registerEnumType(GrantEndReason, {
  name: 'GrantEndReason',
  description: '授权结束的原因。 Why a grant ended.',
  valuesConfig: described<GrantEndReason>({
    EXPIRED: ['到期', 'Its period is over'],
    AGED_OUT: ['被监护人年满十八周岁', 'The principal is of full age'],
    REVOKED_BY_PRINCIPAL: ['本人撤销', 'The principal revoked it'],
    RESIGNED: ['受托人辞去', 'The delegate resigned'],
    REVOKED_BY_AUTHORITY: ['主管机关终止', 'An officer ended it'],
    ORGANISATION_ENDED: ['单位资格终止', 'The organisation is closed'],
    NOT_RECONFIRMED: ['单位未按期确认', 'The organisation did not confirm it in time'],
    SUPERSEDED: ['被新的授权取代', 'Another grant took its place'],
    PARTY_DECEASED: ['一方去世', 'One of the two has died'],
  }),
});

registerEnumType(EvidenceType, {
  name: 'EvidenceType',
  description: '证明材料的种类。 What proves a grant.',
  valuesConfig: described<EvidenceType>({
    HUKOU: ['户口簿', 'Household register'],
    BIRTH_CERTIFICATE: ['出生医学证明', 'Birth certificate'],
    COURT_ORDER: ['法院文书', 'Court order'],
    GUARDIAN_APPOINTMENT: ['指定监护的证明', 'Appointment of a guardian'],
    EMPLOYER_LETTER: ['单位授权书', 'Letter of the employer'],
    NOTARIAL_DEED: ['公证书', 'Notarial deed'],
  }),
});

registerEnumType(RegisterCheck, {
  name: 'RegisterCheck',
  description:
    '公证登记库的答复；无法答复不等于不符。 What the notaries’ register says; silence is not a mismatch.',
  valuesConfig: described<RegisterCheck>({
    OK: ['相符', 'The deed is there and fits'],
    MISMATCH: ['不符', 'There is no such deed, or it says something else'],
    UNAVAILABLE: ['暂时无法查询', 'The register does not answer'],
  }),
});
