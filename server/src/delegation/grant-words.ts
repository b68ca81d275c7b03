import type { Words } from '../graphql/described.ts';
import type { GrantPower } from './grant-actor.ts';
import type { GrantActionName } from './grant-inputs.ts';

/** Words for the schema's descriptions and the generated documentation; pages have words of their own. */
export const GRANT_ACTION_WORDS = {
  request: ['申请', 'Ask for the grant'],
  submitEvidence: ['提交证明材料', 'Hand in the evidence'],
  acceptEvidence: ['核验通过', 'Accept the evidence; of a deed, the first of two times'],
  confirmEvidence: ['复核通过', 'Accept the evidence of a deed as the second verifier'],
  returnEvidence: ['退回材料', 'Give the evidence back for a better one'],
  reject: ['不予通过', 'Refuse'],
  consent: ['同意', 'Agree'],
  decline: ['不同意', 'Decline'],
  object: ['提出异议', 'Object to a notarised proxy’s request'],
  cancel: ['撤回申请', 'Take the request back'],
  lapse: ['逾期', 'Not finished in time'],
  revoke: ['收回授权', 'Revoke'],
  resign: ['辞去', 'Resign'],
  reconfirm: ['单位确认', 'Confirm that the employee still works there'],
  narrow: ['缩小授权', 'End it in favour of a narrower one'],
  activate: ['生效', 'Take over from a wider one'],
  supersede: ['被取代', 'Give way to another grant'],
  suspend: ['暂停', 'Suspend'],
  resume: ['恢复', 'Resume'],
  endByAuthority: ['主管部门终止', 'End by an officer'],
  expire: ['自行结束', 'End by itself'],
} as const satisfies Record<GrantActionName, Words>;

export const GRANT_POWER_WORDS = {
  REQUESTER: ['申请人', 'who asks, or a live seat of the organisation'],
  PRINCIPAL: ['委托人本人', 'the principal'],
  DELEGATE: ['受托人', 'the delegate, or a live seat of the organisation'],
  VERIFIER: ['核验人员', 'a verifier'],
  SYSTEM: ['系统', 'the service itself'],
} as const satisfies Record<GrantPower, Words>;
