import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Service } from '../graphql/service.type.ts';
import {
  byTypename,
  CodeInvalid,
  IdentityMismatch,
  InvalidInput,
  SignInRefused,
  Throttled,
  VerifierUnavailable,
} from './answer.type.ts';
import { Viewer } from './viewer.type.ts';

const CHALLENGE = '获取验证码时得到的标识。 From the answer to requestCode.';
const CODE = '短信验证码。 Code from the text message.';
const ID_NUMBER = '身份证号码。 ID number.';
const PUBLIC_COMPUTER =
  '正在使用公用电脑：5 分钟无操作即退出。 A public computer: ends after 5 idle minutes.';

@InputType({ description: '首次认证。 First use.' })
export class ProveIdentityInput {
  @Field(() => ID, { description: CHALLENGE })
  challengeId: string;

  @Field(() => String, { description: CODE })
  code: string;

  @Field(() => String, { description: '姓名，与身份证一致。 Name as on the ID card.' })
  name: string;

  @Field(() => String, { description: ID_NUMBER })
  idNumber: string;

  @Field(() => String, { description: '登记的手机号码。 The registered mobile number.' })
  phoneNumber: string;

  @Field(() => Boolean, { defaultValue: false, description: PUBLIC_COMPUTER })
  publicComputer: boolean;
}

@InputType({ description: '密码登录。 Sign-in with the password.' })
export class SignInWithPasswordInput {
  @Field(() => String, { description: ID_NUMBER })
  idNumber: string;

  @Field(() => String, { description: '密码。 Password.' })
  password: string;

  @Field(() => Boolean, { defaultValue: false, description: PUBLIC_COMPUTER })
  publicComputer: boolean;
}

@InputType({ description: '验证码登录。 Sign-in with a code.' })
export class SignInWithCodeInput {
  @Field(() => ID, { description: CHALLENGE })
  challengeId: string;

  @Field(() => String, { description: CODE })
  code: string;

  @Field(() => String, { description: ID_NUMBER })
  idNumber: string;

  @Field(() => Boolean, { defaultValue: false, description: PUBLIC_COMPUTER })
  publicComputer: boolean;
}

@ObjectType({ description: '已登录。 Signed in.' })
export class SignedIn {
  @Field(() => Viewer, { description: '本人。 The person.' })
  viewer: Viewer;
}

@ObjectType({ description: '已退出。 Signed out.' })
export class SignedOut {
  @Field(() => Service, { description: '服务。 The service.' })
  service: Omit<Service, 'notices'>;
}

export const ProveIdentityAnswer = createUnionType({
  name: 'ProveIdentityAnswer',
  description: '对首次认证的回答。 The answer to first use.',
  types: () =>
    [SignedIn, IdentityMismatch, CodeInvalid, InvalidInput, Throttled, VerifierUnavailable] as const,
  resolveType: byTypename,
});

export const SignInAnswer = createUnionType({
  name: 'SignInAnswer',
  description: '对登录的回答。 The answer to a sign-in.',
  types: () => [SignedIn, SignInRefused, CodeInvalid, InvalidInput, Throttled] as const,
  resolveType: byTypename,
});
