import { CardStatus, Channel, ExpediteReason, ExpediteState, Purpose } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename, IdentityMismatch, InvalidInput } from '../applicants/answer.type.ts';
import { CardRefused } from '../cards/card-answer.type.ts';
import { SupplementRequest } from '../cards/supplement-request.type.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import type { HotlineCard as HotlineView } from './hotline-card.ts';

const CARD_ID = '出境卡的标识。 Id of the card.';
const IDEMPOTENCY_KEY =
  '防重复键，8 到 64 位；重试时不变。 Key against doing it twice, 8 to 64 characters; the same for a retry.';
const NUMBER = '出境卡编号。 Number of the card.';
const MASKED_NAME = '姓名（脱敏）。 Name, masked.';

@ObjectType({
  description: '热线人员按编号查到的出境卡。 A card as a hotline officer sees it, by its number.',
})
export class HotlineCard {
  @Field(() => ID, { description: CARD_ID })
  id: string;

  @Field(() => String, { description: NUMBER })
  number: string;

  @Field(() => String, { description: MASKED_NAME })
  maskedName: string;

  @Field(() => CardStatus, { description: '当前状态。 Status now.' })
  status: CardStatus;

  @Field(() => PlainDateScalar, { description: '申请日期。 Day of the application.' })
  applicationDate: PlainDate;

  @Field(() => ExpediteState, { description: '是否加急。 Whether it goes faster.' })
  expedite: ExpediteState;

  @Field(() => ExpediteReason, {
    nullable: true,
    description: '加急事由；未申请为空。 Why it should; null when nobody asked.',
  })
  expediteReason: ExpediteReason | null;

  @Field(() => Boolean, {
    description: '现在可否登记加急。 Whether a request to go faster can be recorded now.',
  })
  mayRequestExpedite: boolean;

  @Field(() => SupplementRequest, {
    nullable: true,
    description:
      '窗口申请的、现在可在窗口收取的补充材料；否则为空。 The open request for documents, where they are handed in at a counter now; null otherwise.',
  })
  supplement: HotlineView['supplement'];

  @Field(() => Boolean, {
    description: '现在可否在窗口申请延期。 Whether an extension can be asked for at a counter now.',
  })
  mayRequestExtension: boolean;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '有效期最后一天；未批准为空。 Last day of the validity; null before approval.',
  })
  validUntil: PlainDate | null;
}

@InputType({ description: '登记来电人的加急请求。 What a caller asks for.' })
export class RecordExpediteRequestInput {
  @Field(() => ID, { description: CARD_ID })
  cardId: string;

  @Field(() => ExpediteReason, { description: '事由。 Why.' })
  reason: ExpediteReason;

  @Field(() => String, {
    description:
      '来电所述，1 到 1000 字；申请人会看到。 What was said, 1 to 1000 characters; the owner reads it.',
  })
  note: string;
}

@ObjectType({ description: '已登记加急请求。 The request is on record.' })
export class ExpediteRecorded {
  @Field(() => HotlineCard, { description: '出境卡现在的样子。 The card as it is now.' })
  card: HotlineCard;

  @Field(() => InstantScalar, {
    description: '应在此之前决定（四个办公小时）。 To be decided by then: four office hours.',
  })
  decideBy: Date;
}

export const RecordExpediteAnswer = createUnionType({
  name: 'RecordExpediteAnswer',
  description: '登记加急的结果。 Outcome of recording a request.',
  types: () => [ExpediteRecorded, CardRefused] as const,
  resolveType: byTypename,
});

@InputType({ description: '在窗口收取补充材料。 Documents that are handed in at a counter.' })
export class TakeDocumentsInput {
  @Field(() => ID, { description: CARD_ID })
  cardId: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey: string;
}

@ObjectType({ description: '已收取，附回执。 Handed in, with the receipt to hand over.' })
export class DocumentsTaken {
  @Field(() => ID, { description: CARD_ID })
  cardId: string;

  @Field(() => String, { description: '回执编号。 Number of the receipt.' })
  receiptNumber: string;

  @Field(() => InstantScalar, { description: '收取时间。 When they were handed in.' })
  at: Date;

  @Field(() => Int, { description: '文件数。 How many files.' })
  files: number;
}

export const TakeDocumentsAnswer = createUnionType({
  name: 'TakeDocumentsAnswer',
  description: '收取材料的结果。 Outcome of taking documents in.',
  types: () => [DocumentsTaken, CardRefused] as const,
  resolveType: byTypename,
});

@InputType({ description: '在窗口申请延期。 A request for an extension at a counter.' })
export class RecordExtensionRequestInput {
  @Field(() => ID, { description: CARD_ID })
  cardId: string;

  @Field(() => Int, { description: '延长几天，1 至 30。 How many days to add, 1 to 30.' })
  days: number;

  @Field(() => String, { description: '原因，1 至 1000 字。 Why, in 1 to 1000 characters.' })
  reason: string;
}

@ObjectType({ description: '已登记延期申请。 The request is on record.' })
export class ExtensionRecorded {
  @Field(() => HotlineCard, { description: '出境卡现在的样子。 The card as it is now.' })
  card: HotlineCard;
}

export const RecordExtensionAnswer = createUnionType({
  name: 'RecordExtensionAnswer',
  description: '登记延期的结果。 Outcome of recording a request.',
  types: () => [ExtensionRecorded, CardRefused] as const,
  resolveType: byTypename,
});

@ObjectType({
  description:
    '收到、尚未录入的申请；不含个人信息。 An application that is not entered yet; it names nobody.',
})
export class IntakeItem {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => Channel, { description: '提交渠道。 Where it came in.' })
  channel: Channel;

  @Field(() => InstantScalar, { description: '收到时间。 When it was received.' })
  receivedAt: Date;

  @Field(() => Boolean, { description: '是否本人收取。 Whether this officer took it in.' })
  mine: boolean;
}

@ObjectType({ description: '列表中的一件。 An item in the list.' })
export class IntakeItemEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => IntakeItem, { description: '收到的申请。 The item.' })
  node: IntakeItem;
}

@ObjectType({ description: '待录入的一页，最早在前。 A page of items, oldest first.' })
export class IntakeItemConnection {
  @Field(() => [IntakeItemEdge], { description: '本页。 This page.' })
  edges: readonly IntakeItemEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数。 How many there are in all.' })
  totalCount: number;
}

@InputType({ description: '收到的纸质申请。 A paper application that was received.' })
export class ReceiveApplicationInput {
  @Field(() => String, { description: '申请人的身份证号码。 ID number of the applicant.' })
  idNumber: string;
}

@ObjectType({ description: '已收取，待录入。 Received, to be entered.' })
export class ApplicationReceived {
  @Field(() => IntakeItem, { description: '收到的申请。 The item.' })
  item: IntakeItem;
}

export const ReceiveApplicationAnswer = createUnionType({
  name: 'ReceiveApplicationAnswer',
  description: '收取的结果。 Outcome of taking an application in.',
  types: () => [ApplicationReceived, InvalidInput] as const,
  resolveType: byTypename,
});

@InputType({ description: '录入的纸质申请。 A paper application, as it is entered.' })
export class EnterApplicationInput {
  @Field(() => String, { description: '姓名。 Name.' })
  name: string;

  @Field(() => String, {
    description: '身份证号码；新登记的人须校验位相符。 ID number; of somebody new its check digit must fit.',
  })
  idNumber: string;

  @Field(() => String, {
    description: '手机号码；已登记的人以登记为准。 Mobile number; that of a person on record stays.',
  })
  phoneNumber: string;

  @Field(() => String, { nullable: true, description: '护照号码。 Passport number.' })
  passportNumber?: string | null;

  @Field(() => Purpose, { description: '出境事由。 Why the traveller leaves.' })
  purpose: Purpose;

  @Field(() => String, {
    nullable: true,
    description: '事由说明；其他须填写。 The purpose in words; needed for OTHER.',
  })
  purposeText?: string | null;

  @Field(() => String, { description: '目的地，ISO 3166-1 二字代码。 Destination, ISO 3166-1 alpha-2.' })
  destination: string;

  @Field(() => String, { description: '预计出境日期 YYYY-MM-DD。 Expected day of exit, YYYY-MM-DD.' })
  expectedExitDate: string;

  @Field(() => Boolean, {
    description: '纸上已签署如实申报声明和同意书。 The declaration and the consent are signed on the paper.',
  })
  declarationSigned: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      '对应的收件；不填为该人最早的一件。 The item that this is; left out, the oldest one of the person.',
  })
  intakeItemId?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey: string;
}

@ObjectType({ description: '已录入，附回执。 Entered, with the receipt to hand over.' })
export class ApplicationEntered {
  @Field(() => ID, { description: CARD_ID })
  cardId: string;

  @Field(() => String, { description: NUMBER })
  number: string;

  @Field(() => String, { description: MASKED_NAME })
  maskedName: string;

  @Field(() => String, { description: '回执编号。 Number of the receipt.' })
  receiptNumber: string;

  @Field(() => InstantScalar, { description: '录入时间。 When it was entered.' })
  at: Date;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '通常审核完成的日子。 Day by which it is usually reviewed.',
  })
  dueOn: PlainDate | null;
}

export const EnterApplicationAnswer = createUnionType({
  name: 'EnterApplicationAnswer',
  description: '录入的结果。 Outcome of entering an application.',
  types: () => [ApplicationEntered, CardRefused, InvalidInput, IdentityMismatch] as const,
  resolveType: byTypename,
});
