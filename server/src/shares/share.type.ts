import { ActorKind } from '@exit-card/shared/card';
import { ShareField, ShareState } from '@exit-card/shared/share';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import '../cards/card-enums.type.ts';
import { described } from '../graphql/described.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';

registerEnumType(ShareField, {
  name: 'ShareField',
  description:
    '可以分享的内容；状态及其日期总是显示。 What of a card may be shared; the status and its date always are.',
  valuesConfig: described<ShareField>({
    NAME: ['姓名', 'Name of the person'],
    CARD_NUMBER: ['出境卡编号', 'Number of the card'],
    PURPOSE: ['出境事由', 'Why the traveller leaves'],
    DESTINATION: ['目的地', 'Where the journey goes'],
    APPLICATION_DATE: ['申请日期', 'Day of the application'],
    EXPECTED_EXIT_DATE: ['预计出境日期', 'Expected day of exit'],
    VALIDITY: ['批准日期和有效期', 'Day of the approval and last day of validity'],
    EXIT: ['出境日期', 'Day of the exit'],
  }),
});

registerEnumType(ShareState, {
  name: 'ShareState',
  description: '分享的状态。 How a share stands.',
  valuesConfig: described<ShareState>({
    OPEN: ['有效', 'The institution may look'],
    EXPIRED: ['已到期', 'Its days are over'],
    USED_UP: ['次数已用完', 'It was looked at as often as may be'],
    CANCELLED: ['已取消', 'It was taken back'],
    GRANT_ENDED: ['授权已结束，分享随之失效', 'The grant under which it was made has ended'],
  }),
});

@ObjectType({
  description:
    '机构的一次查看；名称为其自报，未经核实。 One look by an institution, which said itself who it is.',
})
export class ShareView {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => InstantScalar, { description: '时间。 When.' })
  at: Date;

  @Field(() => String, { description: '自报的机构名称。 The institution, in its own words.' })
  declaredInstitution: string;

  @Field(() => String, {
    nullable: true,
    description: '自报的经办人；未填为空。 Who looked, in their own words; null when not said.',
  })
  declaredPerson: string | null;
}

@ObjectType({
  description:
    '分享：凭分享码、姓名和出生日期，一家机构在期限内可查看一张出境卡的所选内容。 A share: by its code, with the name and the birth date, one institution sees chosen parts of one card for some days.',
})
export class Share {
  @Field(() => ID, {
    description: '标识；其单独同意用同一标识。 Opaque id; the separate consent to it has the same.',
  })
  id: string;

  @Field(() => ID, {
    nullable: true,
    description: '出境卡的标识；已归档为空。 Id of the card; null once archived.',
  })
  cardId: string | null;

  @Field(() => String, {
    nullable: true,
    description: '出境卡编号；已归档为空。 Number of the card; null once archived.',
  })
  cardNumber: string | null;

  @Field(() => String, { description: '分享给哪家机构。 The institution, as the owner named it.' })
  institutionName: string;

  @Field(() => String, { description: '用途。 What for.' })
  purpose: string;

  @Field(() => [ShareField], { description: '分享的内容，状态之外。 What is shown besides the status.' })
  fields: readonly ShareField[];

  @Field(() => InstantScalar, { description: '分享时间。 When it was made.' })
  createdAt: Date;

  @Field(() => InstantScalar, {
    description:
      '到期时间（不含），北京时间当日 24:00。 Its end, exclusive: the end of a day in Asia/Shanghai.',
  })
  expiresAt: Date;

  @Field(() => Int, { description: '最多查看次数。 How often it may be looked at.' })
  maxViews: number;

  @Field(() => Int, { description: '已查看次数。 How often it was.' })
  viewCount: number;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '取消时间；未取消为空。 When it was taken back; null unless it was.',
  })
  cancelledAt: Date | null;

  @Field(() => ShareState, { description: '状态。 How it stands.' })
  state: ShareState;

  @Field(() => ActorKind, { description: '由本人还是代理人分享。 Whether the person or a delegate made it.' })
  madeAs: ActorKind;

  @Field(() => String, {
    nullable: true,
    description: '分享的代理人；本人为空。 The delegate who made it; null for the person.',
  })
  madeByName: string | null;

  @Field(() => Boolean, { description: '查看者现在能否取消。 Whether the viewer may cancel it now.' })
  mayCancel: boolean;

  @Field(() => [ShareView], { description: '每次查看，最新在前。 The looks, newest first.' })
  views: readonly ShareView[];
}

@ObjectType({ description: '列表中的一次分享。 A share in a list.' })
export class ShareEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => Share, { description: '分享。 The share.' })
  node: Share;
}

@ObjectType({ description: '分享的一页。 A page of shares.' })
export class ShareConnection {
  @Field(() => [ShareEdge], { description: '本页的分享。 The shares of this page.' })
  edges: readonly ShareEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数。 How many there are in all.' })
  totalCount: number;
}
