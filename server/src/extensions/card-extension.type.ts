import { ActorKind, ExtensionState } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import '../cards/card-enums.type.ts';
import { described } from '../graphql/described.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';

registerEnumType(ExtensionState, {
  name: 'ExtensionState',
  description: '延期申请的状态。 How a request for an extension stands.',
  valuesConfig: described({
    REQUESTED: ['待决定，其间视同有效', 'Not decided yet; the card holds as if it were granted'],
    GRANTED: ['已准予', 'Granted'],
    DEEMED_GRANTED: ['到期未决定，视为准予', 'Nobody decided in time, so it counts as granted'],
    REFUSED: ['未准予', 'Refused'],
    WITHDRAWN: ['已撤回，或因出境不再需要', 'Taken back, or no longer needed after the exit'],
  }),
});

@ObjectType({ description: '延期申请。 A request to extend the validity.' })
export class CardExtension {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => InstantScalar, { description: '申请时间。 When it was asked for.' })
  requestedAt: Date;

  @Field(() => ActorKind, { description: '由谁申请。 By whom.' })
  requestedAs: ActorKind;

  @Field(() => String, { description: '原因。 Why.' })
  reason: string;

  @Field(() => Int, { description: '申请延长的天数。 How many days were asked for.' })
  requestedDays: number;

  @Field(() => PlainDateScalar, { description: '原有效期至。 Last day of the validity as it was.' })
  oldValidUntil: PlainDate;

  @Field(() => PlainDateScalar, { description: '申请延至。 Last day that was asked for.' })
  wantedUntil: PlainDate;

  @Field(() => ExtensionState, { description: '状态。 How it stands now.' })
  state: ExtensionState;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '延期后的有效期；未准予为空。 Last day of the validity as extended; null unless granted.',
  })
  newValidUntil: PlainDate | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '决定、视为准予或撤回的时间。 When it was decided, by silence too, or taken back.',
  })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: '决定的说明。 What the officer said.' })
  decisionNote: string | null;
}
