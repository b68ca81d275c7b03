import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
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
import { FaceNotRecognised } from './credentials.type.ts';
import { Viewer } from './viewer.type.ts';

const CHALLENGE = '获取验证码时得到的标识。 From the answer to requestCode.';
const CODE = '短信验证码。 Code from the text message.';
const ID_NUMBER = '身份证号码。 ID number.';
const CAPTURE =
  '回答为 FaceNeeded 时再提交一次，加上人脸（格式同 checkFace）。 When the answer was FaceNeeded: the face, as for checkFace.';
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

  @Field(() => String, { nullable: true, description: CAPTURE })
  capture?: string | null;
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

  @Field(() => String, { nullable: true, description: CAPTURE })
  capture?: string | null;
}

@ObjectType({
  description:
    '验证码正确，但这个号码很久没有收过本人的验证码，请连同人脸再提交一次。 The code was right, but the phone took none for this person in a long time: send it once more with the face.',
})
export class FaceNeeded {
  @Field(() => Int, { description: '多少天。 In how many days.' })
  quietDays: number;
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
    [
      SignedIn,
      IdentityMismatch,
      CodeInvalid,
      InvalidInput,
      Throttled,
      VerifierUnavailable,
      FaceNeeded,
      FaceNotRecognised,
    ] as const,
  resolveType: byTypename,
});

export const SignInAnswer = createUnionType({
  name: 'SignInAnswer',
  description: '对登录的回答。 The answer to a sign-in.',
  types: () =>
    [
      SignedIn,
      SignInRefused,
      CodeInvalid,
      InvalidInput,
      Throttled,
      VerifierUnavailable,
      FaceNeeded,
      FaceNotRecognised,
    ] as const,
  resolveType: byTypename,
});
