import { ActorKind, CardStatus, ReasonCode } from '@exit-card/shared/card';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../graphql/scalars.ts';
import type { ActionName } from './actions.ts';
import { CardActionName } from './card-enums.type.ts';

@ObjectType({ description: '状态变更记录。 One change of the status.' })
export class StatusChange {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => Int, { description: '序号，从 1 起连续。 Position in the history, from 1 without gaps.' })
  seq: number;

  @Field(() => CardStatus, {
    nullable: true,
    description: '原状态；提交时为空。 From; null for the submission.',
  })
  from: CardStatus | null;

  @Field(() => CardStatus, { description: '新状态。 To.' })
  to: CardStatus;

  @Field(() => CardActionName, {
    description:
      '由哪个操作；状态不变的操作也有记录。 By which action; one that leaves the status as it is stands here too.',
  })
  action: ActionName;

  @Field(() => InstantScalar, { description: '时间。 When.' })
  at: Date;

  @Field(() => ActorKind, { description: '由谁操作。 By whom.' })
  actor: ActorKind;

  @Field(() => String, { nullable: true, description: '意见。 What was said.' })
  comment: string | null;

  @Field(() => [ReasonCode], { description: '原因。 Why.' })
  reasonCodes: readonly ReasonCode[];
}
