import { MoreTime, ReasonCode, SupplementState } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import './card-enums.type.ts';
import type { SupplementItemView } from './supplement-view.ts';

/** What the owner and the desk see alike of a document that is asked for. */
@ObjectType()
export abstract class SupplementItemFacts {
  @Field(() => String, { description: '代码。 Code.' })
  code: string;

  @Field(() => String, { description: '说明。 What is asked for.' })
  text: string;

  @Field(() => Boolean, { description: '是否必需。 Whether it must be sent.' })
  required: boolean;

  @Field(() => Boolean, { description: '是否已提交。 Whether it was handed in.' })
  satisfied: boolean;
}

@ObjectType({ description: '需要补充的一项材料。 One document that is asked for.' })
export class SupplementItem extends SupplementItemFacts {
  /** Resolved as files, and as whether the item is ready. */
  filesThere: SupplementItemView['filesThere'];
}

/** What the owner and the desk see alike of a request for documents. */
@ObjectType()
export abstract class SupplementFacts {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => Int, { description: '第几次。 Which request of the card it is, from 1.' })
  round: number;

  @Field(() => [ReasonCode], { description: '原因。 Why.' })
  reasonCodes: readonly ReasonCode[];

  @Field(() => String, { description: '说明。 What the officer said.' })
  comment: string;

  @Field(() => PlainDateScalar, { description: '截止日期。 Last day.' })
  dueOn: PlainDate;

  @Field(() => InstantScalar, { description: '截止时刻（不含）。 The end, exclusive.' })
  dueAt: Date;

  @Field(() => SupplementState, { description: '状态。 How it stands now.' })
  state: SupplementState;
}

@ObjectType({ description: '补充材料通知。 A request for documents.' })
export class SupplementRequest extends SupplementFacts {
  @Field(() => [SupplementItem], { description: '材料清单。 What is asked for.' })
  items: readonly SupplementItem[];

  @Field(() => MoreTime, {
    description: '是否请求过延长期限，结果如何。 Whether more time was asked for, and what became of it.',
  })
  moreTime: MoreTime;
}
