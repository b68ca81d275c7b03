import { CardStatus, ExpediteReason, ExpediteState, Purpose } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import '../cards/card-enums.type.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import './card-desk-enums.type.ts';
import { DeskTask } from './desk-tasks.ts';
import { DeskView } from './desk-view.ts';

@InputType({ description: '筛选审核队列。 Which cards of the queue.' })
export class DeskCardFilter {
  @Field(() => DeskView, {
    nullable: true,
    description: '哪一部分；不填为待我处理。 Which part; left out: MINE.',
  })
  view?: DeskView | null;

  @Field(() => [CardStatus], {
    nullable: true,
    description: '当前状态是其中之一。 The status now is one of these.',
  })
  status?: CardStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: '编号，或编号的开头。 A card number, or its beginning.',
  })
  number?: string | null;
}

@ObjectType({ description: '谁领取了这一件。 Who has taken a case.' })
export class DeskAssignment {
  @Field(() => Boolean, { description: '是否本人。 Whether it is this officer.' })
  mine: boolean;

  @Field(() => InstantScalar, { description: '到何时为止（不含）。 Until then, exclusive.' })
  until: Date;
}

@ObjectType({
  description: '队列中的一张出境卡；列表不算查看。 A card in the queue; a row of it is no read.',
})
export class DeskCardRow {
  @Field(() => ID, { description: '出境卡的标识。 Id of the card.' })
  id: string;

  @Field(() => String, { description: '出境卡编号。 Number of the card.' })
  number: string;

  @Field(() => String, { description: '申请人姓名（脱敏）。 Name of the applicant, masked.' })
  maskedName: string;

  @Field(() => Purpose, { description: '出境事由。 Why the traveller leaves.' })
  purpose: Purpose;

  @Field(() => String, { nullable: true, description: '事由说明。 The purpose in words.' })
  purposeText: string | null;

  @Field(() => String, { description: '目的地，ISO 3166-1 二字代码。 Destination, ISO 3166-1 alpha-2.' })
  destination: string;

  @Field(() => CardStatus, { description: '当前状态。 Status now.' })
  status: CardStatus;

  @Field(() => ExpediteState, { description: '是否加急。 Whether it goes faster.' })
  expedite: ExpediteState;

  @Field(() => ExpediteReason, {
    nullable: true,
    description: '加急事由；未申请为空。 Why it should; null when nobody asked.',
  })
  expediteReason: ExpediteReason | null;

  @Field(() => Boolean, {
    description: '申请人未满十八周岁；领取须说明理由。 Under 18: to take it one says why.',
  })
  minor: boolean;

  @Field(() => [DeskTask], { description: '要办的事。 What it wants of this officer.' })
  wanted: readonly DeskTask[];

  @Field(() => PlainDateScalar, { description: '到期的日子。 The day on which it is due.' })
  dueOn: PlainDate;

  @Field(() => InstantScalar, {
    description: '到期时刻（不含）；决定是否加急精确到几时。 When it is due, exclusive.',
  })
  dueAt: Date;

  @Field(() => Boolean, { description: '已超时。 It should have been done by now.' })
  late: boolean;

  @Field(() => Int, {
    description: '超时的工作日数；未超时为 0。 Working days since then; 0 when not late.',
  })
  workingDaysLate: number;

  @Field(() => Int, {
    nullable: true,
    description:
      '本环节的第几个工作日（开始当天为 0）；不计时为空。 Which working day of the step it is; null when no clock runs.',
  })
  workingDay: number | null;

  @Field(() => Boolean, { description: '补充材料已回。 The documents that were asked for are in.' })
  documentsBack: boolean;

  @Field(() => DeskAssignment, {
    nullable: true,
    description: '谁领取了；无人领取为空。 Who has taken it; null when it is free.',
  })
  assignment: DeskAssignment | null;
}

@ObjectType({ description: '队列中的一项。 A card in the list of the desk.' })
export class DeskCardEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => DeskCardRow, { description: '出境卡。 The card.' })
  node: DeskCardRow;
}

@ObjectType({
  description: '队列的一页：加急在前，再按到期时间。 A page of the queue: expedited first, then by due time.',
})
export class DeskCardConnection {
  @Field(() => [DeskCardEdge], { description: '本页。 This page.' })
  edges: readonly DeskCardEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数。 How many there are in all.' })
  totalCount: number;
}

@ObjectType({ description: '各部分的件数。 How many cards each part of the queue has.' })
export class DeskCardCounts {
  @Field(() => Int, { description: '待我处理。 All that this officer may act on.' })
  mine: number;

  @Field(() => Int, { description: '我已领取。 Taken by this officer.' })
  taken: number;

  @Field(() => Int, { description: '已超时。 Late.' })
  late: number;

  @Field(() => Int, { description: '今天到期。 Due today, and not late yet.' })
  dueToday: number;

  @Field(() => Int, { description: '加急。 Expedited, or asked to be.' })
  expedited: number;

  @Field(() => Int, { description: '补充已回。 Whose documents came in.' })
  documentsBack: number;

  @Field(() => Int, { description: '待决定的更正。 Corrections that wait for a decision.' })
  corrections: number;
}
