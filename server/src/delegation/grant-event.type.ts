import { GrantEndReason, GrantState } from '@exit-card/shared/delegation';
import { Field, ID, ObjectType } from 'type-graphql';
import { InstantScalar } from '../graphql/scalars.ts';
import { GrantActionEnum, GrantEventActor } from './grant-action-enums.type.ts';
import './grant-enums.type.ts';
import type { GrantActionName } from './grant-inputs.ts';

@ObjectType({ description: '授权的一条记录，只增不改。 One thing that happened to a grant; never changed.' })
export class GrantEvent {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => GrantActionEnum, { description: '做了什么。 The action.' })
  action: GrantActionName;

  @Field(() => GrantState, { nullable: true, description: '之前的状态；首条为空。 Null for the first.' })
  from: GrantState | null;

  @Field(() => GrantState, { description: '之后的状态。 The state after it.' })
  to: GrantState;

  @Field(() => InstantScalar, { description: '时间。 When.' })
  at: Date;

  @Field(() => GrantEventActor, { description: '由谁。 By whom.' })
  actor: GrantEventActor;

  @Field(() => GrantEndReason, { nullable: true, description: '结束的原因。 Why the grant ended by it.' })
  endReason: GrantEndReason | null;

  @Field(() => String, {
    nullable: true,
    description: '原因代码；本人看不到对材料的意见。 Code of the reason; null for the principal.',
  })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '工作人员对申请人的说明；本人看不到。 What the officer said to the requester; null for the principal.',
  })
  comment: string | null;
}
