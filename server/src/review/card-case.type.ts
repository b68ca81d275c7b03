import {
  ActorKind,
  CardStatus,
  Channel,
  ExpediteReason,
  ExpediteState,
  ReasonCode,
} from '@exit-card/shared/card';
import { GrantKind } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ActionName } from '../cards/actions.ts';
import { CardAction } from '../cards/card.type.ts';
import { CardRefusal } from '../cards/card-answer.type.ts';
import { CardActionName } from '../cards/card-enums.type.ts';
import { CardFacts } from '../cards/card-facts.type.ts';
import type { Refusal } from '../cards/refusal.ts';
import { SupplementFacts, SupplementItemFacts } from '../cards/supplement-request.type.ts';
import { CardCorrection } from '../corrections/card-correction.type.ts';
import { CardExtension } from '../extensions/card-extension.type.ts';
import { StoredFile } from '../files/file.type.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import './card-desk-enums.type.ts';
import { DeskTask } from './desk-tasks.ts';

const DECIDED_BY = '由谁决定；未决定为空。 Name of who decided; null until then.';

@ObjectType({ description: '申请人；号码已脱敏。 Whose card it is; the numbers are masked.' })
export class CaseApplicant {
  @Field(() => String, { description: '姓名。 Name.' })
  name: string;

  @Field(() => String, { description: '身份证号码（脱敏）。 ID number, masked.' })
  maskedIdNumber: string;

  @Field(() => String, { description: '手机号码（脱敏）。 Mobile number, masked.' })
  maskedPhoneNumber: string;

  @Field(() => String, { nullable: true, description: '护照号码（脱敏）。 Passport number, masked.' })
  maskedPassportNumber: string | null;

  @Field(() => Int, { description: '年龄。 Age.' })
  age: number;

  @Field(() => Boolean, { description: '未满十八周岁。 Under 18.' })
  minor: boolean;
}

@ObjectType({ description: '申请是怎样提交的。 How the application was handed in.' })
export class CaseSubmission {
  @Field(() => InstantScalar, { description: '时间。 When.' })
  at: Date;

  @Field(() => ActorKind, { description: '由谁。 By whom.' })
  actor: ActorKind;

  @Field(() => String, { description: '提交人姓名。 Name of who did it.' })
  byName: string;

  @Field(() => String, {
    nullable: true,
    description: '统一办理的单位。 The organisation that handed it in.',
  })
  organisationName: string | null;

  @Field(() => GrantKind, { nullable: true, description: '凭何种授权。 Kind of the grant that it rests on.' })
  grantKind: GrantKind | null;

  @Field(() => String, { nullable: true, description: '回执编号。 Number of the receipt.' })
  receiptNumber: string | null;
}

@ObjectType({ description: '一次加急申请。 A request to go faster.' })
export class CaseExpedite {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => ExpediteReason, { description: '事由。 Why.' })
  reason: ExpediteReason;

  @Field(() => String, { nullable: true, description: '说明。 In words.' })
  explanation: string | null;

  @Field(() => InstantScalar, { description: '申请时间。 When it was asked for.' })
  requestedAt: Date;

  @Field(() => ActorKind, {
    description: '由谁申请；热线登记的为工作人员。 By whom; OFFICER when the hotline recorded it.',
  })
  requestedAs: ActorKind;

  @Field(() => InstantScalar, {
    description: '应在此之前决定（四个办公小时）。 To be decided by then: four office hours.',
  })
  decideBy: Date;

  @Field(() => ExpediteState, { description: '结果。 How it stands.' })
  state: ExpediteState;

  @Field(() => InstantScalar, { nullable: true, description: '决定时间。 When it was decided.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: DECIDED_BY })
  decidedBy: string | null;

  @Field(() => String, { nullable: true, description: '决定的说明。 What the officer said.' })
  decisionNote: string | null;
}

@ObjectType({
  description: '要求补充的一项材料及收到的文件。 A document that was asked for, with what came.',
})
export class CaseSupplementItem extends SupplementItemFacts {
  @Field(() => [StoredFile], {
    description: '已提交的文件；提交前为空列表。 The files; empty until they are handed in.',
  })
  files: readonly StoredFile[];
}

@ObjectType({ description: '一次补充材料通知及结果。 A request for documents and what came of it.' })
export class CaseSupplement extends SupplementFacts {
  @Field(() => [CaseSupplementItem], { description: '材料清单。 What is asked for.' })
  items: readonly CaseSupplementItem[];

  @Field(() => Boolean, { description: '期限已延长过。 The deadline was moved once.' })
  extendedOnce: boolean;

  @Field(() => String, {
    nullable: true,
    description: '申请延长期限的理由；未申请为空。 Why more time is asked for; null when it is not.',
  })
  moreTimeReason: string | null;

  @Field(() => InstantScalar, { nullable: true, description: '提交时间。 When they came.' })
  submittedAt: Date | null;

  @Field(() => String, { nullable: true, description: '提交人姓名。 Name of who sent them.' })
  submittedBy: string | null;

  @Field(() => ActorKind, { nullable: true, description: '提交人的身份。 In which capacity.' })
  submittedAs: ActorKind | null;

  @Field(() => String, { nullable: true, description: '回执编号。 Number of the receipt.' })
  receiptNumber: string | null;
}

@ObjectType({ description: '延期申请，及由谁决定。 A request for an extension, and who decided.' })
export class CaseExtension extends CardExtension {
  @Field(() => String, { nullable: true, description: DECIDED_BY })
  decidedBy: string | null;
}

@ObjectType({ description: '更正申请，及由谁决定。 A request for a correction, and who decided.' })
export class CaseCorrection extends CardCorrection {
  @Field(() => String, { nullable: true, description: DECIDED_BY })
  decidedBy: string | null;
}

@ObjectType({
  description:
    '办理过程中的一步，含内部备注。 A row of the history, with what officers said among themselves.',
})
export class CaseChange {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => Int, { description: '序号。 Position in the history, from 1.' })
  seq: number;

  @Field(() => CardStatus, {
    nullable: true,
    description: '原状态；提交时为空。 From; null for the submission.',
  })
  from: CardStatus | null;

  @Field(() => CardStatus, { description: '新状态。 To.' })
  to: CardStatus;

  @Field(() => CardActionName, { description: '操作。 What was done.' })
  action: ActionName;

  @Field(() => InstantScalar, { description: '时间。 When.' })
  at: Date;

  @Field(() => ActorKind, { description: '由谁。 By whom.' })
  actor: ActorKind;

  @Field(() => String, {
    nullable: true,
    description: '姓名；系统为空。 Name; null for the service itself.',
  })
  actorName: string | null;

  @Field(() => String, { nullable: true, description: '给申请人的话。 What the owner reads.' })
  comment: string | null;

  @Field(() => String, {
    nullable: true,
    description: '内部备注，申请人看不到。 What only officers read.',
  })
  internalNote: string | null;

  @Field(() => [ReasonCode], { description: '原因。 Why.' })
  reasonCodes: readonly ReasonCode[];
}

@ObjectType({ description: '内部备注。 What an officer wrote for other officers.' })
export class CaseNote {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => InstantScalar, { description: '时间。 When.' })
  at: Date;

  @Field(() => String, { description: '由谁。 Name of who wrote it.' })
  byName: string;

  @Field(() => Boolean, { description: '是否本人所写。 Whether it was this officer.' })
  mine: boolean;

  @Field(() => String, { description: '内容。 The words.' })
  text: string;
}

@ObjectType({
  description:
    '同一人的其他未办结出境卡，只有编号和状态。 Another open card of the person: number and status only.',
})
export class CaseOtherCard {
  @Field(() => String, { description: '编号。 Number.' })
  number: string;

  @Field(() => CardStatus, { description: '状态。 Status.' })
  status: CardStatus;
}

@ObjectType({
  implements: [CardFacts],
  description: '已领取的一件。 A case, for the officer who has taken it.',
})
export class DeskCardCase extends CardFacts {
  @Field(() => ID, { description: '出境卡的标识。 Id of the card.' })
  id: string;

  @Field(() => Int, { description: '版本；作决定时交回。 Version, to be handed back with a decision.' })
  version: number;

  @Field(() => Channel, { description: '提交渠道。 Where the application came in.' })
  channel: Channel;

  @Field(() => PlainDateScalar, { nullable: true, description: '出境日期。 Day of the exit.' })
  exitedOn: PlainDate | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '到期时刻（不含）；没有要办的为空。 When it is due, exclusive; null when nothing is wanted.',
  })
  dueAt: Date | null;

  @Field(() => Boolean, { description: '已超时。 It should have been done by now.' })
  late: boolean;

  @Field(() => [DeskTask], { description: '还要办的事。 What is wanted of this officer still.' })
  wanted: readonly DeskTask[];

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      '领取到何时为止（不含）；办完即释放，为空。 Until when it is taken, exclusive; null once there is nothing left to do.',
  })
  assignedUntil: Date | null;

  @Field(() => CaseApplicant, { description: '申请人。 Whose card it is.' })
  applicant: CaseApplicant;

  @Field(() => CaseSubmission, { description: '提交。 How it was handed in.' })
  submission: CaseSubmission;

  @Field(() => ExpediteState, { description: '是否加急。 Whether it goes faster.' })
  expedite: ExpediteState;

  @Field(() => [CaseExpedite], {
    description: '加急申请，最新在前。 Requests to go faster, newest first.',
  })
  expediteRequests: readonly CaseExpedite[];

  @Field(() => [StoredFile], { description: '加急的证明材料。 Proof of why it should.' })
  proofs: readonly StoredFile[];

  @Field(() => [CaseSupplement], {
    description: '补充材料通知，最新在前。 Requests for documents, newest first.',
  })
  supplements: readonly CaseSupplement[];

  @Field(() => [CaseExtension], {
    description: '延期申请，最新在前。 Requests for an extension, newest first.',
  })
  extensions: readonly CaseExtension[];

  @Field(() => [CaseCorrection], {
    description: '更正申请，最新在前。 Requests for a correction, newest first.',
  })
  corrections: readonly CaseCorrection[];

  @Field(() => [CaseChange], { description: '办理过程，最新在前。 The history, newest first.' })
  history: readonly CaseChange[];

  @Field(() => [CaseNote], { description: '内部备注，最早在前。 Notes of officers, oldest first.' })
  notes: readonly CaseNote[];

  @Field(() => [CaseOtherCard], {
    description: '同一人的其他未办结出境卡。 Other open cards of the same person.',
  })
  otherCards: readonly CaseOtherCard[];

  @Field(() => [CardAction], {
    description: '按状态表，该工作人员可做的操作。 What this officer may do, by the status table.',
  })
  openActions: readonly CardAction[];

  @Field(() => CardRefusal, {
    nullable: true,
    description:
      '不能由该工作人员审批的原因；没有为空。 Why somebody else approves it; null when nothing is in the way.',
  })
  conflict: Refusal['reason'] | null;
}
