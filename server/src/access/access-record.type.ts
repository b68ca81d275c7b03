import { AccessAction, AccessActor, AccessOutcome } from '@exit-card/shared/access';
import { GrantKind } from '@exit-card/shared/delegation';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import '../delegation/grant-enums.type.ts';
import { described } from '../graphql/described.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { AccessLogPart } from './access-record.ts';
import { ACCESS_ACTOR_WORDS, ACTION_WORDS, OUTCOME_WORDS } from './words.ts';

registerEnumType(AccessActor, {
  name: 'AccessActor',
  description: '以何种身份操作或查看。 In which capacity somebody acted or looked.',
  valuesConfig: described(ACCESS_ACTOR_WORDS),
});

registerEnumType(AccessAction, {
  name: 'AccessAction',
  description: '对个人数据做了什么。 What was done with a person’s data.',
  valuesConfig: described(ACTION_WORDS),
});

registerEnumType(AccessOutcome, {
  name: 'AccessOutcome',
  description: '是否允许。 Whether it was allowed.',
  valuesConfig: described(OUTCOME_WORDS),
});

registerEnumType(AccessLogPart, {
  name: 'AccessLogPart',
  description: '访问记录的哪一部分。 Which records of the access log.',
  valuesConfig: described<AccessLogPart>({
    OTHERS: ['别人做的', 'What others did'],
    SELF: ['本人做的', 'What the viewer did'],
    DENIED: ['被拒绝的', 'What was refused'],
  }),
});

@ObjectType({ description: '一次访问的记录。 Record of one access to a person’s data.' })
export class AccessRecord {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => InstantScalar, { description: '时间。 When.' })
  at: Date;

  @Field(() => AccessActor, { description: '由谁。 By whom.' })
  actor: AccessActor;

  @Field(() => String, {
    nullable: true,
    description:
      '代理人姓名；其他人为空，工作人员只说明单位。 Name of a delegate; null for others, an officer has an office.',
  })
  actorName: string | null;

  @Field(() => String, { nullable: true, description: '工作人员所在单位。 Office of the officer.' })
  officeName: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '代理人所属单位，或分享给的机构。 The organisation that a delegate acted for, or the institution that a share is for.',
  })
  organisationName: string | null;

  @Field(() => ID, { nullable: true, description: '凭哪次分享查看。 By which share an institution looked.' })
  shareId: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '单位说明的查询事由、工作人员查看未成年人的理由，或机构自报的名称和经办人。 In their own words: why an organisation asked or an officer opened a minor’s case, or who an institution said that it is.',
  })
  purpose: string | null;

  @Field(() => GrantKind, { nullable: true, description: '授权依据。 Kind of the grant.' })
  grantKind: GrantKind | null;

  @Field(() => ID, { nullable: true, description: '凭哪项授权。 Under which grant.' })
  grantId: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '该授权现在是否已结束。 Whether the grant has ended by now.',
  })
  grantEnded: boolean | null;

  @Field(() => AccessAction, { description: '做了什么。 What was done.' })
  action: AccessAction;

  @Field(() => String, {
    nullable: true,
    description: '所涉出境卡编号。 Number of the card that it was about.',
  })
  cardNumber: string | null;

  @Field(() => [String], {
    description:
      '完整显示的内容；凭授权查看时为开放的查看权限，凭分享查看时为分享的内容。 What was shown in full; of a read under a grant the scopes for reading that were open, of one by a share what it shows.',
  })
  fieldsRevealed: readonly string[];

  @Field(() => AccessOutcome, { description: '是否允许。 Whether it was allowed.' })
  outcome: AccessOutcome;
}

@ObjectType({ description: '列表中的一条访问记录。 An access record in a list.' })
export class AccessRecordEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => AccessRecord, { description: '访问记录。 The record.' })
  node: AccessRecord;
}

@ObjectType({ description: '访问记录的一页。 A page of access records.' })
export class AccessRecordConnection {
  @Field(() => [AccessRecordEdge], { description: '本页的记录。 The records of this page.' })
  edges: readonly AccessRecordEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数。 How many there are in all.' })
  totalCount: number;
}
