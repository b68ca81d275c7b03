import {
  ActorKind,
  CardPart,
  CardStatus,
  Channel,
  ExpediteReason,
  ExpediteState,
  MoreTime,
  NextStep,
  Purpose,
  ReasonCode,
  SupplementState,
} from '@exit-card/shared/card';
import { DayKind } from '@exit-card/shared/working-days';
import { registerEnumType } from 'type-graphql';
import { described } from '../graphql/described.ts';
import type { ActionName } from './actions.ts';
import { ACTION_WORDS, ACTOR_WORDS, CHANNEL_WORDS, PURPOSE_WORDS, STATUS_WORDS } from './words.ts';

/** The API's spelling of the actions. */
export const CardActionName = {
  SUBMIT: 'submit',
  REVIEW: 'review',
  REQUEST_DOCUMENTS: 'requestDocuments',
  SUPPLEMENT: 'supplement',
  EXTEND_DEADLINE: 'extendDeadline',
  LAPSE: 'lapse',
  APPROVE: 'approve',
  REJECT: 'reject',
  REQUEST_EXTENSION: 'requestExtension',
  GRANT_EXTENSION: 'grantExtension',
  RECORD_EXIT: 'recordExit',
  EXPIRE: 'expire',
  WITHDRAW: 'withdraw',
  REQUEST_MORE_TIME: 'requestMoreTime',
  REFUSE_MORE_TIME: 'refuseMoreTime',
  WITHDRAW_EXTENSION: 'withdrawExtension',
  REFUSE_EXTENSION: 'refuseExtension',
  REQUEST_EXPEDITE: 'requestExpedite',
  GRANT_EXPEDITE: 'grantExpedite',
  DECLINE_EXPEDITE: 'declineExpedite',
  REQUEST_CORRECTION: 'requestCorrection',
  CORRECT: 'correct',
  REFUSE_CORRECTION: 'refuseCorrection',
  RECORD_DELAY: 'recordDelay',
} as const satisfies Record<string, ActionName>;

registerEnumType(CardStatus, {
  name: 'CardStatus',
  description: '出境卡的状态；以后可能增加。 Status of a card; more may come.',
  valuesConfig: described(STATUS_WORDS),
});

registerEnumType(CardActionName, {
  name: 'CardActionName',
  description: '状态表中的操作。 An action of the status table.',
  valuesConfig: described({
    SUBMIT: ACTION_WORDS.submit,
    REVIEW: ACTION_WORDS.review,
    REQUEST_DOCUMENTS: ACTION_WORDS.requestDocuments,
    SUPPLEMENT: ACTION_WORDS.supplement,
    EXTEND_DEADLINE: ACTION_WORDS.extendDeadline,
    LAPSE: ACTION_WORDS.lapse,
    APPROVE: ACTION_WORDS.approve,
    REJECT: ACTION_WORDS.reject,
    REQUEST_EXTENSION: ACTION_WORDS.requestExtension,
    GRANT_EXTENSION: ACTION_WORDS.grantExtension,
    RECORD_EXIT: ACTION_WORDS.recordExit,
    EXPIRE: ACTION_WORDS.expire,
    WITHDRAW: ACTION_WORDS.withdraw,
    REQUEST_MORE_TIME: ACTION_WORDS.requestMoreTime,
    REFUSE_MORE_TIME: ACTION_WORDS.refuseMoreTime,
    WITHDRAW_EXTENSION: ACTION_WORDS.withdrawExtension,
    REFUSE_EXTENSION: ACTION_WORDS.refuseExtension,
    REQUEST_EXPEDITE: ACTION_WORDS.requestExpedite,
    GRANT_EXPEDITE: ACTION_WORDS.grantExpedite,
    DECLINE_EXPEDITE: ACTION_WORDS.declineExpedite,
    REQUEST_CORRECTION: ACTION_WORDS.requestCorrection,
    CORRECT: ACTION_WORDS.correct,
    REFUSE_CORRECTION: ACTION_WORDS.refuseCorrection,
    RECORD_DELAY: ACTION_WORDS.recordDelay,
  } satisfies Record<keyof typeof CardActionName, unknown>),
});

registerEnumType(Purpose, {
  name: 'Purpose',
  description: '出境事由。 Why the traveller leaves.',
  valuesConfig: described(PURPOSE_WORDS),
});

registerEnumType(Channel, {
  name: 'Channel',
  description:
    '提交渠道；补充材料和延期走原渠道。 Where the application came in; supplements and extensions go the same way.',
  valuesConfig: described(CHANNEL_WORDS),
});

registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: '以何种身份操作。 In which capacity somebody acted.',
  valuesConfig: described(ACTOR_WORDS),
});

registerEnumType(ReasonCode, {
  name: 'ReasonCode',
  description: '要求补充或不予批准的原因。 Why documents were asked for, or a card refused.',
  valuesConfig: described({
    INCOMPLETE: ['信息填写不完整', 'Details are missing'],
    UNCLEAR: ['证明材料不清晰', 'A document is not legible'],
    EXPLANATION_NEEDED: ['需要额外说明情况', 'Something needs to be explained'],
    NOT_ELIGIBLE: ['不符合条件', 'The conditions are not met'],
    UNTRUE_STATEMENT: ['申报不实', 'A statement is not true'],
  }),
});

registerEnumType(SupplementState, {
  name: 'SupplementState',
  description: '补充材料通知的状态。 How a request for documents stands.',
  valuesConfig: described({
    OPEN: ['待补充', 'Documents are awaited'],
    SUBMITTED: ['已提交', 'Documents are in'],
    LAPSED: ['已逾期', 'The deadline has passed'],
    CANCELLED: ['已取消', 'No longer needed'],
  }),
});

registerEnumType(ExpediteState, {
  name: 'ExpediteState',
  description: '加急办理到了哪一步。 How a request to go faster stands.',
  valuesConfig: described({
    NONE: ['没有申请', 'Not asked for'],
    REQUESTED: ['已申请，待决定', 'Asked for, to be decided'],
    GRANTED: ['已同意', 'Granted'],
    DECLINED: ['未同意', 'Declined'],
  }),
});

registerEnumType(MoreTime, {
  name: 'MoreTime',
  description: '延长补充期限的请求。 What became of the wish for more time for documents.',
  valuesConfig: described({
    NOT_ASKED: ['没有请求', 'Not asked for'],
    ASKED: ['已请求，待答复', 'Asked for, not answered yet'],
    GRANTED: ['已延长', 'The deadline was moved'],
    REFUSED: ['未延长', 'The deadline stays'],
  }),
});

registerEnumType(NextStep, {
  name: 'NextStep',
  description: '下一步。 What to do next.',
  valuesConfig: described({
    WAIT_FOR_REVIEW: ['等待审核，无需重复提交', 'Wait for the review; do not submit again'],
    WAIT_FOR_APPROVAL: ['等待批准', 'Wait for the approval'],
    CALL_HOTLINE: ['已超出通常时限，可拨打 12367', 'The usual time is over; call 12367'],
    SUBMIT_DOCUMENTS: ['按期补充材料', 'Send the documents in time'],
    LEAVE_IN_TIME: ['在有效期内出境', 'Leave within the validity'],
    WAIT_FOR_EXTENSION: [
      '延期申请待决定，期间有效',
      'Wait for the decision on the extension; the card stays valid',
    ],
    APPLY_AGAIN: ['可重新申请', 'Apply again'],
    NOTHING: ['无需操作', 'Nothing'],
  }),
});

registerEnumType(DayKind, {
  name: 'DayKind',
  description: '日期的种类。 What kind of day it is.',
  valuesConfig: described({
    WORKDAY: ['工作日', 'Working day'],
    MAKE_UP: ['调休上班日', 'Weekend day that is worked'],
    WEEKEND: ['周末', 'Weekend'],
    HOLIDAY: ['法定节假日', 'Public holiday'],
  }),
});

registerEnumType(CardPart, {
  name: 'CardPart',
  description: '授权可能不开放的部分。 Parts of a card that a grant may leave closed.',
  valuesConfig: described({
    PURPOSE: ['出境事由', 'The purpose'],
    DESTINATION: ['目的地', 'The destination'],
    COMMENT: ['审核意见', 'What the officers said'],
    SUPPLEMENT: ['补充材料通知', 'The request for documents'],
    RECEIPTS: ['回执', 'The receipts'],
    EXPEDITE: ['加急申请', 'The request to go faster'],
    EXTENSION: ['延期申请', 'The request for an extension'],
    CORRECTIONS: ['更正申请', 'Requests for correction'],
    HISTORY: ['状态记录', 'The history'],
  }),
});

registerEnumType(ExpediteReason, {
  name: 'ExpediteReason',
  description: '加急事由。 Why a card should go faster.',
  valuesConfig: described({
    FUNERAL: ['奔丧', 'A funeral'],
    CRITICAL_ILLNESS: ['探望危重病人', 'A visit to somebody critically ill'],
    URGENT_BUSINESS: ['紧急商务', 'Urgent business'],
    OTHER: ['其他', 'Something else'],
  }),
});
