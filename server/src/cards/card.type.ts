import { ActorKind, CardStatus, Channel, Purpose, ReasonCode, SupplementState } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import type { ActionName } from './actions.ts';
import { CardActionName } from './card-enums.type.ts';
import { Progress } from './progress.type.ts';

@InterfaceType({
  description: '出境卡上印出的内容，免登录查询也能看到。 What is printed of a card: what a guest sees too.',
})
export abstract class CardFacts {
  @Field(() => String, { description: '出境卡编号。 Number of the card.' })
  number: string;

  @Field(() => PlainDateScalar, { description: '申请日期。 Day of the application.' })
  applicationDate: PlainDate;

  @Field(() => CardStatus, { description: '当前状态。 Status now.' })
  status: CardStatus;

  @Field(() => Purpose, { description: '出境事由。 Why the traveller leaves.' })
  purpose: Purpose;

  @Field(() => String, { nullable: true, description: '事由说明。 The purpose in words.' })
  purposeText: string | null;

  @Field(() => String, { description: '目的地，ISO 3166-1 二字代码。 Destination, ISO 3166-1 alpha-2.' })
  destination: string;

  @Field(() => PlainDateScalar, { description: '预计出境日期。 Expected day of exit.' })
  expectedExitDate: PlainDate;

  @Field(() => PlainDateScalar, { nullable: true, description: '批准日期。 Day of the approval.' })
  approvedOn: PlainDate | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '有效期至，北京时间当日 24:00。 Last day of validity, to 24:00 in Asia/Shanghai.',
  })
  validUntil: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: '最近的审核意见。 The newest comment of the officers.',
  })
  comment: string | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description:
      '补充材料的截止日期；没有要求补充时为空。 Until when documents may be handed in; null when none are asked for.',
  })
  supplementDueOn: PlainDate | null;

  @Field(() => Progress, { description: '进度。 Where the card stands.' })
  progress: Progress;

  @Field(() => InstantScalar, { description: '数据截至。 When this was true.' })
  asOf: Date;
}

@ObjectType({ description: '状态变更记录。 One change of the status.' })
export class StatusChange {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => Int, { description: '序号，从 1 起连续。 Position in the history, from 1 without gaps.' })
  seq: number;

  @Field(() => CardStatus, {
    nullable: true,
    description: '原状态；提交时为空。 From; null for the submission.',
  })
  from: CardStatus | null;

  @Field(() => CardStatus, { description: '新状态。 To.' })
  to: CardStatus;

  @Field(() => InstantScalar, { description: '时间。 When.' })
  at: Date;

  @Field(() => ActorKind, { description: '由谁操作。 By whom.' })
  actor: ActorKind;

  @Field(() => String, { nullable: true, description: '意见。 What was said.' })
  comment: string | null;

  @Field(() => [ReasonCode], { description: '原因。 Why.' })
  reasonCodes: readonly ReasonCode[];
}

@ObjectType({ description: '需要补充的一项材料。 One document that is asked for.' })
export class SupplementItem {
  @Field(() => String, { description: '代码。 Code.' })
  code: string;

  @Field(() => String, { description: '说明。 What is asked for.' })
  text: string;

  @Field(() => Boolean, { description: '是否必需。 Whether it must be sent.' })
  required: boolean;

  @Field(() => Boolean, { description: '是否已提供。 Whether it is there.' })
  satisfied: boolean;
}

@ObjectType({ description: '补充材料通知。 A request for documents.' })
export class SupplementRequest {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => Int, { description: '第几次。 Which request of the card it is, from 1.' })
  round: number;

  @Field(() => [SupplementItem], { description: '材料清单。 What is asked for.' })
  items: readonly SupplementItem[];

  @Field(() => [ReasonCode], { description: '原因。 Why.' })
  reasonCodes: readonly ReasonCode[];

  @Field(() => String, { description: '说明。 What the officer said.' })
  comment: string;

  @Field(() => PlainDateScalar, { description: '截止日期。 Last day.' })
  dueOn: PlainDate;

  @Field(() => InstantScalar, { description: '截止时刻（不含）。 The end, exclusive.' })
  dueAt: Date;

  @Field(() => SupplementState, { description: '状态。 How it stands.' })
  state: SupplementState;
}

@ObjectType({ description: '可对出境卡进行的操作。 What may be done with a card.' })
export class CardAction {
  @Field(() => CardActionName, { description: '操作。 The action.' })
  name: ActionName;

  @Field(() => InstantScalar, { nullable: true, description: '开放时间；现已开放为空。 Null when open now.' })
  opensAt: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '结束时间（不含）；不会自行结束为空。 Exclusive; null when it does not end by itself.',
  })
  closesAt: Date | null;
}

@ObjectType({ implements: [CardFacts, Node], description: '出境登记卡。 An exit registration card.' })
export class Card extends CardFacts {
  id: string;

  @Field(() => Channel, { description: '提交渠道。 Where the application came in.' })
  channel: Channel;

  @Field(() => PlainDateScalar, { nullable: true, description: '出境日期。 Day of the exit.' })
  exitedOn: PlainDate | null;

  @Field(() => SupplementRequest, {
    nullable: true,
    description:
      '最近的补充材料通知；从未有过为空。 The newest request for documents; null when there never was one.',
  })
  supplement: SupplementRequest | null;

  @Field(() => [StatusChange], {
    description: '状态记录，最新在前。 Every change of the status, newest first.',
  })
  history: readonly StatusChange[];

  @Field(() => [CardAction], {
    description:
      '按状态表，查看者现在或以后可做的操作。 What the viewer may do with the card by the status table, and from when.',
  })
  openActions: readonly CardAction[];
}

@ObjectType({
  implements: [CardFacts],
  description:
    '免登录查询看到的出境卡：没有记录，没有附件。 A card as a guest look-up shows it: no history, no files.',
})
export class FoundCard extends CardFacts {}
