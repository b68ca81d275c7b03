import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename, InvalidInput, SignInRefused, Throttled, VerifierUnavailable } from './answer.type.ts';
import { Viewer } from './viewer.type.ts';

@InputType({ description: '人脸核验。 A face check.' })
export class CheckFaceInput {
  @Field(() => String, {
    description:
      '摄像头组件的输出；没有核验服务时为 counter: 加工作人员给的 8 位核验码；演示中为 demo:pass、demo:fail 或 demo:down。 What the camera component produced; without a provider `counter:` and the eight digits from an officer; in the demo one of demo:pass, demo:fail, demo:down.',
  })
  capture: string;
}

@ObjectType({ description: '人脸核验通过。 The face check was passed.' })
export class FacePassed {
  @Field(() => Viewer, { description: '本人，认证等级 L3。 The person, now at L3.' })
  viewer: Viewer;
}

@ObjectType({ description: '人脸未能识别，等级不变。 Not recognised; nothing changed.' })
export class FaceNotRecognised {
  @Field(() => Int, { description: '今天剩余次数。 Tries left today.' })
  triesLeft: number;
}

@InputType({ description: '设置密码。 Sets a password.' })
export class SetPasswordInput {
  @Field(() => String, { description: '新密码，8 至 256 个字符。 New password, 8 to 256 characters.' })
  newPassword: string;

  @Field(() => String, {
    nullable: true,
    description:
      '当前密码；10 分钟内通过人脸核验则不需要。 Current password; not needed within 10 minutes of a face check.',
  })
  currentPassword?: string | null;
}

@ObjectType({ description: '密码已设置，其他设备已退出。 The password is set, other sessions have ended.' })
export class PasswordSet {
  @Field(() => Viewer, { description: '本人。 The person.' })
  viewer: Viewer;
}

@ObjectType({ description: '未脱敏的号码，仅限本人。 The numbers in clear, for their owner.' })
export class RevealedIdentity {
  @Field(() => String, { description: '身份证号码。 ID number.' })
  idNumber: string;

  @Field(() => String, { description: '手机号码。 Mobile number.' })
  phoneNumber: string;

  @Field(() => String, {
    nullable: true,
    description: '护照号码；未登记为空。 Passport number; null when none is known.',
  })
  passportNumber: string | null;
}

export const CheckFaceAnswer = createUnionType({
  name: 'CheckFaceAnswer',
  description: '对人脸核验的回答。 The answer to a face check.',
  types: () => [FacePassed, FaceNotRecognised, Throttled, VerifierUnavailable] as const,
  resolveType: byTypename,
});

export const SetPasswordAnswer = createUnionType({
  name: 'SetPasswordAnswer',
  description: '对设置密码的回答。 The answer to setting a password.',
  types: () => [PasswordSet, InvalidInput, SignInRefused, Throttled] as const,
  resolveType: byTypename,
});
