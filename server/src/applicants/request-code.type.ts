import { CodePurpose } from '@exit-card/shared/applicant';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { InstantScalar } from '../graphql/scalars.ts';
import { byTypename, InvalidInput, Throttled } from './answer.type.ts';
import './applicant-enums.type.ts';

@InputType({ description: '获取短信验证码。 Asks for a code by text message.' })
export class RequestCodeInput {
  @Field(() => CodePurpose, { description: '用途。 What the code is for.' })
  purpose: CodePurpose;

  @Field(() => String, { description: '身份证号码。 ID number.' })
  idNumber: string;

  @Field(() => String, {
    nullable: true,
    description:
      '手机号码：查询和首次认证必填；登录时发送到账户的手机。 Needed for LOOK_UP and FIRST_USE; SIGN_IN sends to the phone of the account.',
  })
  phoneNumber?: string | null;
}

@ObjectType({ description: '无论短信是否发出，回答相同。 The same whether or not a message went out.' })
export class CodeSent {
  @Field(() => ID, { description: '填写验证码时一并提交。 To be handed in with the code.' })
  challengeId: string;

  @Field(() => InstantScalar, { description: '失效时间。 When the code expires.' })
  expiresAt: Date;

  @Field(() => InstantScalar, { description: '可重新获取的时间。 When another code may be asked for.' })
  resendAt: Date;
}

export const RequestCodeAnswer = createUnionType({
  name: 'RequestCodeAnswer',
  description: '对获取验证码的回答。 The answer to asking for a code.',
  types: () => [CodeSent, InvalidInput, Throttled] as const,
  resolveType: byTypename,
});
