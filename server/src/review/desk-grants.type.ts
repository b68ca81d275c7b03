import { type GrantCheck, GrantKind, GrantState } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DelegationGrant } from '../delegation/delegation-grant.type.ts';
import '../delegation/grant-action-enums.type.ts';
import { GrantPerson } from '../delegation/grant-person.type.ts';
import { GrantRefusal } from '../delegation/grant-refusal.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import { GrantCheckEnum } from './desk-enums.type.ts';

@InputType({ description: '筛选待核验的授权。 Which grants of the desk.' })
export class DeskFilter {
  @Field(() => [GrantKind], { nullable: true, description: '授权依据。 Kinds.' })
  kinds?: GrantKind[] | null;

  @Field(() => [GrantState], {
    nullable: true,
    description: '当前状态；不填为核验中。 States as of now; left out: what waits for a verifier.',
  })
  states?: GrantState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否待第二人复核。 Whether it waits for a second verifier.',
  })
  awaitsSecond?: boolean | null;
}

@ObjectType({ description: '待核验的一项授权，不含个人信息。 A grant on the desk; nobody’s name is in it.' })
export class DeskGrantRow {
  @Field(() => ID, { description: '标识。 Opaque id of the grant.' })
  id: string;

  @Field(() => GrantKind, { description: '依据。 Its kind.' })
  kind: GrantKind;

  @Field(() => GrantState, { description: '当前状态。 The state as of now.' })
  state: GrantState;

  @Field(() => InstantScalar, { description: '申请时间。 When it was asked for.' })
  requestedAt: Date;

  @Field(() => InstantScalar, {
    description: '未完成的申请到此失效（不含）。 Then an unfinished request lapses; exclusive.',
  })
  requestExpiresAt: Date;

  @Field(() => Boolean, { description: '待第二人复核。 Waits for a second verifier.' })
  awaitsSecond: boolean;

  @Field(() => GrantRefusal, {
    nullable: true,
    description: '该工作人员不得办理的原因。 Why this officer may not decide.',
  })
  conflict: GrantRefusal | null;
}

@ObjectType({ description: '列表中的一项授权。 A grant in the desk’s list.' })
export class DeskGrantEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => DeskGrantRow, { description: '授权。 The grant.' })
  node: DeskGrantRow;
}

@ObjectType({ description: '授权的一页，最早申请在前。 A page of grants, oldest request first.' })
export class DeskGrantConnection {
  @Field(() => [DeskGrantEdge], { description: '本页。 This page.' })
  edges: readonly DeskGrantEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数。 How many there are in all.' })
  totalCount: number;
}

@ObjectType({ description: '一件授权核验。 All that a verifier needs to decide on one grant.' })
export class DeskGrantCase {
  @Field(() => DelegationGrant, { description: '授权。 The grant.' })
  grant: DelegationGrant;

  @Field(() => GrantPerson, { description: '申请中填写的委托人。 The principal as claimed.' })
  claimed: GrantPerson;

  @Field(() => GrantPerson, { description: '申请人。 Who asked.' })
  requester: GrantPerson;

  @Field(() => Int, { description: '申请人的年龄。 Age of who asked.' })
  requesterAge: number;

  @Field(() => Boolean, { description: '姓名和号码与登记库相符。 Whether name and number fit the register.' })
  registerFits: boolean;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '委托人出生日期；登记库无此人为空。 Null when the register does not know the person.',
  })
  principalBirthDate: PlainDate | null;

  @Field(() => Int, { nullable: true, description: '委托人的年龄。 Age of the principal.' })
  principalAge: number | null;

  @Field(() => Boolean, { description: '委托人已去世。 Whether the principal has died.' })
  principalDeceased: boolean;

  @Field(() => [GrantCheckEnum], { description: '须勾选的核验项。 What is to be ticked.' })
  checks: readonly GrantCheck[];

  @Field(() => [GrantCheckEnum], { description: '第一人已勾选的。 What the first verifier ticked.' })
  ticked: readonly GrantCheck[];

  @Field(() => GrantRefusal, {
    nullable: true,
    description: '该工作人员不得办理的原因。 Why this officer may not decide.',
  })
  conflict: GrantRefusal | null;

  @Field(() => Int, { description: '其他有效的监护人数。 Other guardians whose grants hold.' })
  otherGuardians: number;

  @Field(() => String, { nullable: true, description: '第一核验人。 Name of the first verifier.' })
  firstVerifier: string | null;
}
