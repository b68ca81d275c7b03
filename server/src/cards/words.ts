import type { ActorKind, CardStatus, Channel, Purpose } from '@exit-card/shared/card';
import type { Words } from '../graphql/described.ts';
import type { ActionName } from './actions.ts';
import type { Power } from './actor.ts';

/** Words for the schema's descriptions and the generated documentation; pages have words of their own. */
export const STATUS_WORDS = {
  PENDING: ['待审核', 'Waiting for review'],
  REVIEWED: ['已审核', 'Reviewed, waiting for approval'],
  APPROVED: ['已批准', 'Approved'],
  COMPLETED: ['已完成', 'Completed: the exit is recorded'],
  ADDITIONAL_DOCUMENTS_REQUIRED: ['需补充材料', 'Further documents are needed'],
  EXPIRED: ['已过期', 'Expired: not used within its validity'],
  REJECTED: ['不予批准', 'Refused'],
  WITHDRAWN: ['已撤回', 'Withdrawn by the applicant'],
  LAPSED: ['逾期未补充', 'Lapsed: the documents did not come in time'],
} as const satisfies Record<CardStatus, Words>;

export const ACTOR_WORDS = {
  SELF: ['本人', 'The person themselves'],
  DELEGATE: ['代理人', 'Somebody who may act for the person'],
  OFFICER: ['工作人员', 'An officer'],
  SYSTEM: ['系统', 'The service itself'],
} as const satisfies Record<ActorKind, Words>;

export const PURPOSE_WORDS = {
  TOURISM: ['旅游', 'Tourism'],
  FAMILY_VISIT: ['探亲', 'Visit to relatives'],
  BUSINESS: ['商务', 'Business'],
  STUDY: ['留学', 'Study'],
  WORK: ['工作', 'Work'],
  MEDICAL: ['就医', 'Medical treatment'],
  OTHER: ['其他', 'Other'],
} as const satisfies Record<Purpose, Words>;

export const CHANNEL_WORDS = {
  WEB: ['官网', 'Website'],
  PLATFORM: ['政务服务平台', 'Government service platform'],
  APP: ['手机应用', 'Mobile app'],
  WINDOW: ['办事窗口', 'Counter'],
  ORG_BATCH: ['单位统一办理', 'Handed in by an organisation'],
} as const satisfies Record<Channel, Words>;

export const ACTION_WORDS = {
  submit: ['提交申请', 'Submit'],
  review: ['审核通过', 'Pass the review'],
  requestDocuments: ['要求补充材料', 'Ask for documents'],
  supplement: ['补充材料', 'Send the documents'],
  requestMoreTime: ['请求延长补充期限', 'Ask for more time for documents'],
  extendDeadline: ['延长补充期限', 'Extend the deadline for documents'],
  refuseMoreTime: ['不延长补充期限', 'Refuse more time for documents'],
  lapse: ['逾期', 'Deadline passed'],
  approve: ['批准', 'Approve'],
  reject: ['不予批准', 'Refuse'],
  requestExtension: ['申请延期', 'Ask for an extension'],
  grantExtension: ['准予延期', 'Grant the extension'],
  withdrawExtension: ['撤回延期申请', 'Take back the request for an extension'],
  refuseExtension: ['不予延期', 'Refuse the extension'],
  requestExpedite: ['登记加急', 'Record a request to go faster'],
  grantExpedite: ['同意加急', 'Let the card go faster'],
  declineExpedite: ['不予加急', 'Do not let the card go faster'],
  requestCorrection: ['申请更正', 'Ask for a correction'],
  correct: ['更正', 'Correct the record'],
  refuseCorrection: ['不予更正', 'Refuse the correction'],
  recordDelay: ['记录超期', 'Record that the longest time is over'],
  recordExit: ['记录出境', 'Record the exit'],
  expire: ['有效期届满', 'Validity over'],
  withdraw: ['撤回', 'Withdraw'],
} as const satisfies Record<ActionName, Words>;

export const POWER_WORDS = {
  APPLICANT: ['本人', 'principal'],
  'card:submit': ['有提交权限的代理人', 'delegate with `card:submit`'],
  'card:withdraw': ['有撤回权限的代理人', 'delegate with `card:withdraw`'],
  'supplement:submit': ['有补充权限的代理人', 'delegate with `supplement:submit`'],
  'extension:request': ['有延期权限的代理人', 'delegate with `extension:request`'],
  INTAKE: ['受理人员', 'intake officer'],
  REVIEWER: ['审核人员', 'reviewer'],
  APPROVER: ['批准人员', 'approver'],
  BORDER: ['边检', 'border'],
  SYSTEM: ['系统', 'system'],
} as const satisfies Record<Power, Words>;
