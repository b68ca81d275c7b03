import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { byTypename, InputProblem, InvalidInput, Throttled } from '../applicants/answer.type.ts';
import { DelegationGrant } from './delegation-grant.type.ts';
import './grant-action-enums.type.ts';
import { GrantRefusal } from './grant-refusal.ts';

@ObjectType({ description: '未办理，什么都没有改变。 Nothing was done.' })
export class GrantRefused {
  @Field(() => GrantRefusal, { description: '原因。 Why.' })
  reason: GrantRefusal;

  @Field(() => Int, {
    nullable: true,
    description:
      '多少秒后可再试；不会自行解除为空。 Seconds until it passes; null when it does not by itself.',
  })
  retryAfterSeconds: number | null;
}

@ObjectType({ description: '已办理。 Done.' })
export class GrantChanged {
  @Field(() => DelegationGrant, { description: '授权现在的样子。 The grant as it is now.' })
  grant: DelegationGrant;
}

@ObjectType({
  description: '已申请；登记库里有无此人，回答都一样。 Asked for; the same for people known and unknown.',
})
export class GrantRequested {
  @Field(() => DelegationGrant, { description: '申请。 The request.' })
  grant: DelegationGrant;
}

@ObjectType({ description: '一名员工的申请结果。 What became of one row.' })
export class EmployerGrantRow {
  @Field(() => Int, { description: '行号，从 1 起。 Line, from 1.' })
  line: number;

  @Field(() => DelegationGrant, {
    nullable: true,
    description: '申请；未受理为空。 The request; null where it was not taken.',
  })
  grant: DelegationGrant | null;

  @Field(() => GrantRefusal, { nullable: true, description: '未受理的原因。 Why it was not taken.' })
  refusal: GrantRefusal | null;

  @Field(() => [InputProblem], { description: '填写的问题。 Faults of form.' })
  problems: readonly InputProblem[];
}

@ObjectType({ description: '各行的结果。 What became of each row.' })
export class EmployerGrantsRequested {
  @Field(() => [EmployerGrantRow], { description: '每名员工一行，次序相同。 One per employee, in order.' })
  rows: readonly EmployerGrantRow[];
}

export const ChangeGrantAnswer = createUnionType({
  name: 'ChangeGrantAnswer',
  description: '办理授权的结果。 Outcome of an action on a grant.',
  types: () => [GrantChanged, GrantRefused] as const,
  resolveType: byTypename,
});

export const RequestGrantAnswer = createUnionType({
  name: 'RequestGrantAnswer',
  description: '申请授权的结果。 Outcome of asking for a grant.',
  types: () => [GrantRequested, GrantRefused, InvalidInput, Throttled] as const,
  resolveType: byTypename,
});

export const RequestEmployerGrantsAnswer = createUnionType({
  name: 'RequestEmployerGrantsAnswer',
  description: '单位申请授权的结果。 Outcome of asking employees.',
  types: () => [EmployerGrantsRequested, GrantRefused] as const,
  resolveType: byTypename,
});
