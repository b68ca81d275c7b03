import { CardStatus, Purpose } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { ShareField } from '@exit-card/shared/share';
import { Field, ObjectType } from 'type-graphql';
import '../cards/card-enums.type.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import './share.type.ts';

@ObjectType({
  description:
    '机构看到的出境卡：只有分享的内容，其余为空。 A card as an institution sees it: what is not shared is null.',
})
export class SharedCard {
  @Field(() => CardStatus, { description: '当前状态。 Status now.' })
  status: CardStatus;

  @Field(() => PlainDateScalar, { description: '从哪天起是这个状态。 Since when.' })
  statusSince: PlainDate;

  @Field(() => InstantScalar, {
    description: '数据截至；只说明这一时刻的状态。 When this was true, and no later.',
  })
  asOf: Date;

  @Field(() => [ShareField], { description: '分享了哪些内容。 What is shared.' })
  fields: readonly ShareField[];

  @Field(() => String, { nullable: true, description: '姓名。 Name.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: '出境卡编号。 Number of the card.' })
  number: string | null;

  @Field(() => Purpose, { nullable: true, description: '出境事由。 Why the traveller leaves.' })
  purpose: Purpose | null;

  @Field(() => String, { nullable: true, description: '事由说明。 The purpose in words.' })
  purposeText: string | null;

  @Field(() => String, {
    nullable: true,
    description: '目的地，ISO 3166-1 二字代码。 Destination, ISO 3166-1 alpha-2.',
  })
  destination: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: '申请日期。 Day of the application.' })
  applicationDate: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: '预计出境日期。 Expected day of exit.' })
  expectedExitDate: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: '批准日期。 Day of the approval.' })
  approvedOn: PlainDate | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '有效期至，北京时间当日 24:00。 Last day of validity, to 24:00 in Asia/Shanghai.',
  })
  validUntil: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: '出境日期。 Day of the exit.' })
  exitedOn: PlainDate | null;
}
