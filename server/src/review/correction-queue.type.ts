import { CardStatus, CorrectableField } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import '../corrections/card-correction.type.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import { DeskAssignment } from './card-queue.type.ts';

@ObjectType({ description: '待决定的一项更正。 A correction that waits for a decision.' })
export class DeskCorrectionRow {
  @Field(() => ID, { description: '更正申请的标识。 Id of the request.' })
  id: string;

  @Field(() => ID, { description: '出境卡的标识；领取它以作决定。 Id of the card, to be taken to decide.' })
  cardId: string;

  @Field(() => String, { description: '出境卡编号。 Number of the card.' })
  number: string;

  @Field(() => String, { description: '申请人姓名（脱敏）。 Name of the applicant, masked.' })
  maskedName: string;

  @Field(() => CardStatus, { description: '当前状态。 Status of the card now.' })
  status: CardStatus;

  @Field(() => [CorrectableField], { description: '要更正的内容。 What should change.' })
  fields: readonly CorrectableField[];

  @Field(() => InstantScalar, { description: '申请时间。 When it was asked for.' })
  requestedAt: Date;

  @Field(() => PlainDateScalar, {
    description: '应在这天之前决定（三个工作日）。 To be decided by then: three working days.',
  })
  dueOn: PlainDate;

  @Field(() => Boolean, { description: '已超时。 It should have been decided by now.' })
  late: boolean;

  @Field(() => Boolean, {
    description: '申请人未满十八周岁；领取须说明理由。 Under 18: to take it one says why.',
  })
  minor: boolean;

  @Field(() => DeskAssignment, {
    nullable: true,
    description: '谁领取了；无人领取为空。 Who has taken it; null when it is free.',
  })
  assignment: DeskAssignment | null;
}

@ObjectType({ description: '更正列表中的一项。 A correction in the list of the desk.' })
export class DeskCorrectionEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => DeskCorrectionRow, { description: '更正。 The correction.' })
  node: DeskCorrectionRow;
}

@ObjectType({ description: '更正的一页，按到期日排序。 A page of corrections, by due day.' })
export class DeskCorrectionConnection {
  @Field(() => [DeskCorrectionEdge], { description: '本页。 This page.' })
  edges: readonly DeskCorrectionEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数。 How many there are in all.' })
  totalCount: number;
}
