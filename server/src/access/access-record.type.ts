import { AccessAction, AccessOutcome } from '@exit-card/shared/access';
import { ActorKind } from '@exit-card/shared/card';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { described } from '../graphql/described.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';

registerEnumType(AccessAction, {
  name: 'AccessAction',
  description: '对个人数据做了什么。 What was done with a person’s data.',
  valuesConfig: described({
    LOOK_UP: ['查询', 'A look-up that proved who asks'],
    SIGN_IN: ['登录', 'Sign-in'],
    VERIFY_IDENTITY: ['核验身份', 'Identity proven'],
    SET_PASSWORD: ['设置密码', 'Password set'],
    REVEAL_IDENTITY: ['查看完整证件号码', 'Full numbers shown'],
    READ_CARD: ['查看出境卡', 'Card read'],
    WRITE_CARD: ['办理出境卡', 'Card changed'],
  }),
});

registerEnumType(AccessOutcome, {
  name: 'AccessOutcome',
  description: '是否允许。 Whether it was allowed.',
  valuesConfig: described({ ALLOWED: ['允许', 'Allowed'], DENIED: ['拒绝', 'Denied'] }),
});

@ObjectType({ description: '一次访问的记录。 Record of one access to a person’s data.' })
export class AccessRecord {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => InstantScalar, { description: '时间。 When.' })
  at: Date;

  @Field(() => ActorKind, { description: '由谁。 By whom.' })
  actor: ActorKind;

  @Field(() => String, { nullable: true, description: '工作人员所在单位。 Office of the officer.' })
  officeName: string | null;

  @Field(() => AccessAction, { description: '做了什么。 What was done.' })
  action: AccessAction;

  @Field(() => String, {
    nullable: true,
    description: '所涉出境卡编号。 Number of the card that it was about.',
  })
  cardNumber: string | null;

  @Field(() => [String], { description: '完整显示的内容。 What was shown in full.' })
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
