import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { byTypename, CodeInvalid, Throttled } from './answer.type.ts';
import { Viewer } from './viewer.type.ts';

@ObjectType({ description: '验证器（动态口令）。 The authenticator on top of the sign-in.' })
export class SecondFactor {
  @Field(() => Boolean, { description: '是否已设置。 Whether one is in force.' })
  enrolled: boolean;

  @Field(() => Boolean, { description: '本次登录是否已验证。 Whether this session has proved it.' })
  proven: boolean;

  @Field(() => Boolean, {
    description: '单位席位或工作岗位是否要求设置。 Whether a seat or an office needs it.',
  })
  needed: boolean;
}

@ObjectType({ description: '新的验证器密钥，只给出一次。 The key of a new authenticator; given once.' })
export class SecondFactorSecret {
  @Field(() => String, { description: 'Base32 密钥，手动输入用。 Base32, to type.' })
  secret: string;

  @Field(() => String, { description: 'otpauth 地址，扫码用。 otpauth:// address for an authenticator.' })
  uri: string;
}

@InputType({ description: '验证器显示的数字。 What the authenticator shows.' })
export class SecondFactorInput {
  @Field(() => String, { description: '6 位数字，只能使用一次。 Six digits, good once.' })
  code: string;
}

@ObjectType({ description: '已验证，会话已更新。 Proved; the session has a new token.' })
export class SecondFactorProven {
  @Field(() => Viewer, { description: '本人。 The person.' })
  viewer: Viewer;
}

export const SecondFactorAnswer = createUnionType({
  name: 'SecondFactorAnswer',
  description: '对验证器数字的回答。 The answer to a code of the authenticator.',
  types: () => [SecondFactorProven, CodeInvalid, Throttled] as const,
  resolveType: byTypename,
});
