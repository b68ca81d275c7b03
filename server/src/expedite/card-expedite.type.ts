import { ActorKind, ExpediteReason, ExpediteState } from '@exit-card/shared/card';
import { Field, ID, ObjectType } from 'type-graphql';
import '../cards/card-enums.type.ts';
import { StoredFile } from '../files/file.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';

@ObjectType({ description: '加急申请。 A request to go faster.' })
export class CardExpediteRequest {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => ExpediteReason, { description: '事由。 Why.' })
  reason: ExpediteReason;

  @Field(() => String, { nullable: true, description: '说明；没有为空。 Why in words; null for none.' })
  explanation: string | null;

  @Field(() => InstantScalar, { description: '申请时间。 When it was asked for.' })
  requestedAt: Date;

  @Field(() => ActorKind, {
    description: '由谁提出；12367 代为登记的是工作人员。 By whom; OFFICER where the hotline recorded it.',
  })
  requestedAs: ActorKind;

  @Field(() => InstantScalar, { description: '通常在此之前决定。 Usually decided by then.' })
  decideBy: Date;

  @Field(() => ExpediteState, { description: '状态。 How it stands.' })
  state: ExpediteState;

  @Field(() => InstantScalar, { nullable: true, description: '决定时间。 When it was decided.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: '决定的说明。 What the officer said.' })
  decisionNote: string | null;

  @Field(() => [StoredFile], {
    nullable: true,
    description:
      '证明材料，补充时用途为 EXPEDITE_PROOF、所属为出境卡；授权未开放时为空。 The proofs, uploaded to the card as EXPEDITE_PROOF; null where a grant leaves them closed.',
  })
  proofs: readonly StoredFile[] | null;
}
