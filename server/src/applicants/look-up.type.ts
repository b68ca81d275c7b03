import { NoRecordReason } from '@exit-card/shared/answer';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FoundCard } from '../cards/card.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import {
  byTypename,
  CodeInvalid,
  IdentityMismatch,
  InvalidInput,
  Throttled,
  VerifierUnavailable,
} from './answer.type.ts';
import './applicant-enums.type.ts';

@InputType({ description: '免登录查询。 A guest look-up.' })
export class LookUpInput {
  @Field(() => ID, { description: '获取验证码时得到的标识。 From the answer to requestCode.' })
  challengeId: string;

  @Field(() => String, { description: '短信验证码。 Code from the text message.' })
  code: string;

  @Field(() => String, { description: '姓名，与身份证一致。 Name as on the ID card.' })
  name: string;

  @Field(() => String, { description: '身份证号码。 ID number.' })
  idNumber: string;

  @Field(() => String, {
    nullable: true,
    description: '护照号码，选填，用于交叉核对。 Optional, to cross-check.',
  })
  passportNumber?: string | null;

  @Field(() => String, { description: '申请时登记的手机号码。 The mobile number given when applying.' })
  phoneNumber: string;

  @Field(() => String, {
    nullable: true,
    description: '出境卡编号，选填：只看这一张。 Optional: narrows the answer to one card.',
  })
  cardNumber?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: '正在使用公用电脑。 This is a public computer.',
  })
  publicComputer: boolean;
}

@ObjectType({ description: '脱敏后的身份信息。 Who the look-up is about, masked.' })
export class MaskedIdentity {
  @Field(() => String, { description: '姓名。 Name.' })
  name: string;

  @Field(() => String, { description: '身份证号码。 ID number.' })
  idNumber: string;

  @Field(() => String, {
    nullable: true,
    description: '护照号码；未登记为空。 Passport number; null when none is known.',
  })
  passportNumber: string | null;

  @Field(() => String, { description: '手机号码。 Mobile number.' })
  phoneNumber: string;
}

const ENDS_AT = '本次查询的结束时间。 When this look-up ends.';

@ObjectType({ description: '查询到出境卡。 There are cards.' })
export class CardsFound {
  @Field(() => MaskedIdentity, { description: '本人。 The person.' })
  identity: MaskedIdentity;

  @Field(() => [FoundCard], { description: '出境卡，最新在前。 Newest application first.' })
  cards: readonly FoundCard[];

  @Field(() => InstantScalar, { description: ENDS_AT })
  endsAt: Date;
}

@ObjectType({
  description: '身份核验通过，但没有可查询的出境卡。 The identity is proven, and there is no card to show.',
})
export class NoRecord {
  @Field(() => MaskedIdentity, { description: '本人。 The person.' })
  identity: MaskedIdentity;

  @Field(() => [NoRecordReason], { description: '常见原因。 The usual explanations.' })
  reasons: readonly NoRecordReason[];

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      '已收到但尚未录入的申请的收到时间。 Since when an application of this person waits to be entered; null when none does.',
  })
  intakeReceivedAt: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '已归档的张数，仅登录的本人（L3）可见。 Archived cards; only for the signed-in owner at L3, null for a guest.',
  })
  archivedCount: number | null;

  @Field(() => InstantScalar, { description: ENDS_AT })
  endsAt: Date;
}

export const LookUpAnswer = createUnionType({
  name: 'LookUpAnswer',
  description: '对查询的回答。 The answer to a look-up.',
  types: () =>
    [
      CardsFound,
      NoRecord,
      IdentityMismatch,
      CodeInvalid,
      InvalidInput,
      Throttled,
      VerifierUnavailable,
    ] as const,
  resolveType: byTypename,
});

export const LookUpResult = createUnionType({
  name: 'LookUpResult',
  description: '免登录查询的结果。 What a guest look-up shows.',
  types: () => [CardsFound, NoRecord] as const,
  resolveType: byTypename,
});
