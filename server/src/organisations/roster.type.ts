import { CardStatus } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Card } from '../cards/card.type.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';

@InputType({ description: '员工名册的筛选条件。 Which rows of the roster.' })
export class RosterFilter {
  @Field(() => [CardStatus], {
    nullable: true,
    description: '当前状态是其中之一。 The status now is one of these.',
  })
  statuses?: CardStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否需要处理。 Whether somebody has to act.' })
  needsAction?: boolean | null;

  @Field(() => String, { nullable: true, description: '姓名的一部分。 Part of a name.' })
  name?: string | null;
}

@ObjectType({ description: '员工的一张出境卡。 A card of an employee, as the organisation may see it.' })
export class RosterEntry {
  @Field(() => ID, { description: '所依据的授权。 The grant that opens it.' })
  grantId: string;

  @Field(() => Card, { description: '出境卡。 The card.' })
  card: Card;

  @Field(() => String, { description: '姓名。 Name of the employee.' })
  personName: string;

  @Field(() => String, { description: '身份证号码（脱敏）。 ID number, masked.' })
  maskedIdNumber: string;

  @Field(() => Boolean, {
    description:
      '需要处理：需补充材料、可申请延期或已超出通常时限。 Documents are asked for, an extension may be asked for, or the usual time is over.',
  })
  needsAction: boolean;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '截止日期；没有则为空。 The day that it is sorted by; null when there is none.',
  })
  deadline: PlainDate | null;

  @Field(() => InstantScalar, {
    description: '单位的确认有效至（不含）。 Exclusive end of the organisation’s last confirmation.',
  })
  confirmedUntil: Date;
}

@ObjectType({ description: '名册中的一行。 A row of the roster.' })
export class RosterEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => RosterEntry, { description: '员工的出境卡。 The row.' })
  node: RosterEntry;
}

@ObjectType({ description: '员工名册的一页。 A page of the roster.' })
export class RosterConnection {
  @Field(() => [RosterEdge], { description: '本页的各行。 The rows of this page.' })
  edges: readonly RosterEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '符合条件的总数。 How many there are in all.' })
  totalCount: number;
}

@ObjectType({ description: '某一状态的数量。 How many cards stand so.' })
export class StatusCount {
  @Field(() => CardStatus, { description: '状态。 The status.' })
  status: CardStatus;

  @Field(() => Int, { description: '数量。 How many.' })
  count: number;
}

@ObjectType({ description: '员工名册概览。 The roster in numbers.' })
export class RosterSummary {
  @Field(() => Int, { description: '员工人数。 Employees with a card here.' })
  employees: number;

  @Field(() => Int, { description: '出境卡数量。 Cards.' })
  cards: number;

  @Field(() => Int, { description: '需要处理的数量。 Cards about which somebody has to act.' })
  needsAction: number;

  @Field(() => [StatusCount], { description: '按状态的数量。 By status.' })
  byStatus: readonly StatusCount[];
}
