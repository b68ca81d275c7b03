import { registerEnumType } from 'type-graphql';
import { described } from '../graphql/described.ts';
import { GRANT_ACTION_NAMES } from './grant-actions.ts';
import type { GrantActionName } from './grant-inputs.ts';
import { GrantRefusal } from './grant-refusal.ts';
import { GRANT_ACTION_WORDS } from './grant-words.ts';

/** `returnEvidence` of the grant table is RETURN_EVIDENCE in the API, as enum values are written there. */
const inCapitals = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** The names of the grant table, as the API has them. */
export const GrantActionEnum: Readonly<Record<string, GrantActionName>> = Object.fromEntries(
  GRANT_ACTION_NAMES.map((name) => [inCapitals(name), name]),
);

/** Who acted, seen from the grant. */
export const GrantEventActor = {
  PRINCIPAL: 'PRINCIPAL',
  DELEGATE: 'DELEGATE',
  OFFICER: 'OFFICER',
  SYSTEM: 'SYSTEM',
} as const;
export type GrantEventActor = (typeof GrantEventActor)[keyof typeof GrantEventActor];

registerEnumType(GrantActionEnum, {
  name: 'GrantActionName',
  description: '对授权可做的事；由授权的状态表得出。 An action of the grant table.',
  valuesConfig: described(
    Object.fromEntries(GRANT_ACTION_NAMES.map((name) => [inCapitals(name), GRANT_ACTION_WORDS[name]])),
  ),
});

registerEnumType(GrantEventActor, {
  name: 'GrantActor',
  description: '由谁。 Who acted.',
  valuesConfig: described<GrantEventActor>({
    PRINCIPAL: ['本人', 'The principal'],
    DELEGATE: ['受托人或单位', 'The delegate, or somebody of the organisation'],
    OFFICER: ['工作人员', 'An officer'],
    SYSTEM: ['系统', 'The service itself'],
  }),
});

registerEnumType(GrantRefusal, {
  name: 'GrantRefusal',
  description: '未办理的原因。 Why nothing was done about a grant.',
  valuesConfig: described<GrantRefusal>({
    LEVEL_TOO_LOW: ['需要人脸核验（L3）', 'Needs the face check (L3)'],
    NOT_A_MINOR: ['对方不是未成年人', 'The person is not under 18'],
    NOT_AN_ADULT: ['监护人须年满十八周岁', 'A guardian is of full age'],
    YOURSELF: ['不能为自己申请', 'One does not act for oneself'],
    CYCLE: ['对方是您的监护人', 'The person is your own guardian'],
    SCOPES_TOO_WIDE: ['权限超出范围', 'More than this kind, or the request, allows'],
    ALREADY_OPEN: ['已有未完成的同类申请', 'The same was asked for and is not finished'],
    TOO_MANY_OPEN: ['未完成的申请过多', 'Too many unfinished requests'],
    LOCKED_OUT: ['多次未通过，暂停申请', 'Refused too often; no more for a while'],
    BLOCKED: ['对方不接收', 'The person takes no requests'],
    PERIOD: ['期限不合要求', 'The period is over, upside down or too long'],
    NOT_ALLOWED_NOW: ['当前状态下不能这样做', 'Not in this state'],
    EVIDENCE_MISSING: ['缺少证明材料', 'There is no evidence'],
    EVIDENCE_NOT_SCANNED: ['材料尚未查验完', 'A file still waits for the scanner'],
    CONFLICT_OF_INTEREST: ['利益冲突，须回避', 'The officer is too close to a party'],
    VERIFIED_BY_YOU: ['须由另一人复核', 'Somebody else must be the second verifier'],
    CHECKS_MISSING: ['核验项未全部勾选', 'Not everything of the check-list is ticked'],
    REASON_MISSING: ['未写明原因', 'The reason is missing'],
    ORGANISATION_NOT_VERIFIED: ['单位未通过核验', 'The organisation is not verified'],
    NO_SEAT: ['没有该单位的经办资格', 'No live seat in the organisation'],
  }),
});
