import { CardStatus, Purpose } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, InterfaceType } from 'type-graphql';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import './card-enums.type.ts';
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

  @Field(() => Purpose, {
    nullable: true,
    description:
      '出境事由；授权未开放时为空。 Why the traveller leaves; null where a grant leaves it closed.',
  })
  purpose: Purpose | null;

  @Field(() => String, { nullable: true, description: '事由说明。 The purpose in words.' })
  purposeText: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '目的地，ISO 3166-1 二字代码；授权未开放时为空。 Destination, ISO 3166-1 alpha-2; null where a grant leaves it closed.',
  })
  destination: string | null;

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
    description: '最近的审核意见。 The newest comment of those who review and decide.',
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
