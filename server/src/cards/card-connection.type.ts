import { CardStatus } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../graphql/page-info.type.ts';
import { PlainDateScalar } from '../graphql/scalars.ts';
import { Card } from './card.type.ts';

@InputType({ description: '出境卡的筛选条件。 Which cards to list.' })
export class CardFilter {
  @Field(() => [CardStatus], {
    nullable: true,
    description: '当前状态是其中之一。 The status now is one of these.',
  })
  status?: CardStatus[] | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '申请日期不早于。 Applied on this day or later.',
  })
  appliedFrom?: PlainDate | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '申请日期不晚于。 Applied on this day or earlier.',
  })
  appliedUntil?: PlainDate | null;
}

@ObjectType({ description: '列表中的一张出境卡。 A card in a list.' })
export class CardEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => Card, { description: '出境卡。 The card.' })
  node: Card;
}

@ObjectType({ description: '出境卡列表的一页。 A page of cards.' })
export class CardConnection {
  @Field(() => [CardEdge], { description: '本页的出境卡。 The cards of this page.' })
  edges: readonly CardEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '符合条件的总数。 How many there are in all.' })
  totalCount: number;
}
