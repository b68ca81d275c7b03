import { ActorKind, CorrectableField, CorrectionState } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import '../cards/card-enums.type.ts';
import { StoredFile } from '../files/file.type.ts';
import { described } from '../graphql/described.ts';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';

registerEnumType(CorrectableField, {
  name: 'CorrectableField',
  description: '可以申请更正的内容。 What of a card its owner may ask to have corrected.',
  valuesConfig: described({
    PURPOSE: ['出境事由', 'The purpose, as its code'],
    PURPOSE_TEXT: ['事由说明', 'The purpose in words'],
    DESTINATION: ['目的地', 'The destination, as its code'],
    EXPECTED_EXIT_DATE: ['预计出境日期', 'The expected day of exit'],
  }),
});

registerEnumType(CorrectionState, {
  name: 'CorrectionState',
  description: '更正申请的状态。 How a request for correction stands.',
  valuesConfig: described({
    REQUESTED: ['待决定', 'Not decided yet'],
    ACCEPTED: ['已更正', 'The record was corrected'],
    REFUSED: ['未更正', 'The record stays'],
  }),
});

@ObjectType({
  description: '一处更正，原值和新值都留存。 One value as it stood and as it should be; both stay.',
})
export class FieldChange {
  @Field(() => CorrectableField, { description: '哪一项。 Which one.' })
  field: CorrectableField;

  @Field(() => String, { nullable: true, description: '原值；空白为空。 As it stood; null for nothing.' })
  from: string | null;

  @Field(() => String, { nullable: true, description: '新值；空白为空。 As it should be; null for nothing.' })
  to: string | null;
}

@ObjectType({ description: '更正申请。 A request to correct the record.' })
export class CardCorrection {
  @Field(() => ID, {
    description:
      '标识；证明材料按它上传（CORRECTION）。 Opaque id; proofs are uploaded to it, as CORRECTION.',
  })
  id: string;

  @Field(() => InstantScalar, { description: '申请时间。 When it was asked for.' })
  requestedAt: Date;

  @Field(() => [FieldChange], { description: '更正的内容。 What should change.' })
  changes: readonly FieldChange[];

  @Field(() => String, { description: '原因。 Why.' })
  reason: string;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '通常在这天之前决定；已决定为空。 Usually decided by then; null once it is.',
  })
  dueOn: PlainDate | null;

  @Field(() => CorrectionState, { description: '状态。 How it stands.' })
  state: CorrectionState;

  @Field(() => InstantScalar, { nullable: true, description: '决定时间。 When it was decided.' })
  decidedAt: Date | null;

  @Field(() => ActorKind, { nullable: true, description: '由谁决定。 By whom.' })
  decidedAs: ActorKind | null;

  @Field(() => String, { nullable: true, description: '决定的说明。 What the officer said.' })
  decisionNote: string | null;

  @Field(() => [StoredFile], {
    nullable: true,
    description: '证明材料；代理人看不到，为空。 The proofs; null for delegates, who do not see them.',
  })
  files: readonly StoredFile[] | null;
}
