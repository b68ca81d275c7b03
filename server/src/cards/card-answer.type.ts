import { CardStatus, Channel } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { byTypename } from '../applicants/answer.type.ts';
import { described } from '../graphql/described.ts';
import { PlainDateScalar } from '../graphql/scalars.ts';
import type { ActionName } from './actions.ts';
import { Card } from './card.type.ts';
import { CardActionName } from './card-enums.type.ts';
import type { Refusal } from './refusal.ts';

export const CardRefusal = {
  TRANSITION_NOT_ALLOWED: 'TRANSITION_NOT_ALLOWED',
  TOO_EARLY: 'TOO_EARLY',
  EXPIRED: 'EXPIRED',
  ALREADY_ASKED: 'ALREADY_ASKED',
  ALREADY_EXTENDED: 'ALREADY_EXTENDED',
  NOTHING_ASKED: 'NOTHING_ASKED',
  NOT_OVERDUE: 'NOT_OVERDUE',
  CONFLICT_OF_INTEREST: 'CONFLICT_OF_INTEREST',
  REVIEWED_BY_YOU: 'REVIEWED_BY_YOU',
  CASE_NOT_TAKEN: 'CASE_NOT_TAKEN',
  ITEMS_MISSING: 'ITEMS_MISSING',
  FILES_IN_SCAN: 'FILES_IN_SCAN',
  REASON_MISSING: 'REASON_MISSING',
  COMMENT_LENGTH: 'COMMENT_LENGTH',
  TOO_MANY_ROUNDS: 'TOO_MANY_ROUNDS',
  DAYS_OUT_OF_RANGE: 'DAYS_OUT_OF_RANGE',
  OTHER_CHANNEL: 'OTHER_CHANNEL',
  DECLARATION_MISSING: 'DECLARATION_MISSING',
  EXIT_DATE_PASSED: 'EXIT_DATE_PASSED',
  EXIT_DATE_OUTSIDE_VALIDITY: 'EXIT_DATE_OUTSIDE_VALIDITY',
  OVERLAPPING_CARD: 'OVERLAPPING_CARD',
  CONSENT_MISSING: 'CONSENT_MISSING',
  DECEASED: 'DECEASED',
  PROOF_MISSING: 'PROOF_MISSING',
  NUMBERS_USED_UP: 'NUMBERS_USED_UP',
  NOTHING_CHANGES: 'NOTHING_CHANGES',
} as const satisfies { readonly [Reason in Refusal['reason']]: Reason };

registerEnumType(CardRefusal, {
  name: 'CardRefusal',
  description: '未办理的原因。 Why nothing was done with a card.',
  valuesConfig: described<Refusal['reason']>({
    TRANSITION_NOT_ALLOWED: ['当前状态不能这样办理', 'Not open in this status, or not to this person'],
    TOO_EARLY: ['未到开放日期', 'Not open yet'],
    EXPIRED: ['已过期限', 'It is too late'],
    ALREADY_ASKED: ['已经申请过', 'It was asked for already'],
    ALREADY_EXTENDED: ['期限已延长过一次', 'The deadline was moved once already'],
    NOTHING_ASKED: ['没有待办的申请', 'Nothing was asked for'],
    NOT_OVERDUE: ['期限未到', 'The time is not over'],
    CONFLICT_OF_INTEREST: ['存在利害关系，应当回避', 'The officer is too close to the case'],
    REVIEWED_BY_YOU: ['审核人不能审批', 'Whoever reviewed it does not decide'],
    CASE_NOT_TAKEN: ['未领取此件，或领取已过时', 'The officer has not taken the case, or not lately'],
    ITEMS_MISSING: ['材料不齐', 'Documents are missing'],
    FILES_IN_SCAN: ['文件仍在查验，请稍候', 'A file is still being checked; wait a moment'],
    REASON_MISSING: ['未选择原因', 'No reason was given'],
    COMMENT_LENGTH: ['说明应为 1 至 1000 字', 'The words are too few or too many'],
    TOO_MANY_ROUNDS: ['补充次数已满', 'Documents were asked for as often as may be'],
    DAYS_OUT_OF_RANGE: ['天数超出范围', 'Too few or too many days'],
    OTHER_CHANNEL: ['请走原提交渠道', 'Only through the channel of the application'],
    DECLARATION_MISSING: ['未确认如实申报', 'The declaration was not accepted'],
    EXIT_DATE_PASSED: ['预计出境日期已过', 'The expected day of exit has passed'],
    EXIT_DATE_OUTSIDE_VALIDITY: ['出境日期不在有效期内', 'The exit was not within the validity'],
    OVERLAPPING_CARD: ['同一行程已有未办结的出境卡', 'There is an open card for the same trip'],
    CONSENT_MISSING: ['未单独同意处理个人信息', 'The separate consent was not given'],
    DECEASED: ['申请人登记为已去世', 'The register says that the applicant has died'],
    PROOF_MISSING: ['缺少证明材料', 'Proof is missing'],
    NUMBERS_USED_UP: ['今天的编号已用完，请明天再提交', 'Today has no number left: hand in tomorrow'],
    NOTHING_CHANGES: ['没有可更正的内容', 'Nothing would change'],
  }),
});

@InputType({ description: '哪一张出境卡。 Which card.' })
export class CardOfInput {
  @Field(() => ID, { description: '出境卡的标识。 Id of the card.' })
  cardId: string;

  @Field(() => ID, {
    nullable: true,
    description: '凭哪项授权；本人的不填。 Through which grant; left out for the viewer’s own.',
  })
  grantId?: string | null;
}

@InputType({ description: '在网上办理，可以重试。 What is asked for online, and may be tried again.' })
export abstract class OnlineInput extends CardOfInput {
  @Field(() => Channel, {
    description:
      '从哪个网上渠道：WEB、PLATFORM 或 APP；单位凭授权办理的按单位渠道。 Through which of WEB, PLATFORM and APP; an organisation’s agent comes through its own.',
  })
  channel: Channel;

  @Field(() => String, {
    description:
      '幂等键，8 至 64 位字母、数字、- 和 _；重试时不变。 8 to 64 letters, digits, - and _; the same for every retry.',
  })
  idempotencyKey: string;
}

@ObjectType({ description: '未办理，什么都没有改变。 Nothing was done, nothing has changed.' })
export class CardRefused {
  @Field(() => CardRefusal, { description: '原因。 Why.' })
  reason: Refusal['reason'];

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '未到日期时，从哪天起可办。 From when, for TOO_EARLY.',
  })
  opensOn: PlainDate | null;

  @Field(() => CardStatus, {
    nullable: true,
    description: '状态不符时，当前的状态。 The status now, for TRANSITION_NOT_ALLOWED.',
  })
  status: CardStatus | null;

  @Field(() => [CardActionName], {
    description: '状态不符时，现在可办的。 What may be done instead, for TRANSITION_NOT_ALLOWED.',
  })
  allowed: readonly ActionName[];

  @Field(() => ID, {
    nullable: true,
    description:
      '同一行程未办结的出境卡；授权不能查看的为空。 The open card for the same trip, for OVERLAPPING_CARD; null where the grant does not open it.',
  })
  openCardId: string | null;

  @Field(() => [String], {
    description:
      '缺少或仍在查验的材料的代码。 Codes of the documents that are missing or still being checked, for ITEMS_MISSING and FILES_IN_SCAN.',
  })
  items: readonly string[];
}

@ObjectType({ description: '已办理。 Done.' })
export class CardChanged {
  @Field(() => Card, { description: '出境卡现在的样子。 The card as it is now.' })
  card: Card;
}

export const ChangeCardAnswer = createUnionType({
  name: 'ChangeCardAnswer',
  description: '办理的结果。 Outcome of an action on a card.',
  types: () => [CardChanged, CardRefused] as const,
  resolveType: byTypename,
});
