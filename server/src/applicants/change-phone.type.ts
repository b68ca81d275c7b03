import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { byTypename, CodeInvalid, InvalidInput } from './answer.type.ts';
import { Viewer } from './viewer.type.ts';

@InputType({ description: '向新手机发送验证码。 Sends a code to a new phone.' })
export class RequestPhoneCodeInput {
  @Field(() => String, { description: '新手机号码。 The new mobile number.' })
  phoneNumber: string;
}

@InputType({ description: '更换账户的手机。 Changes the phone of the account.' })
export class ChangePhoneInput {
  @Field(() => ID, { description: '获取验证码时得到的标识。 What came with the sending of the code.' })
  challengeId: string;

  @Field(() => String, { description: '新手机收到的 6 位数字。 Six digits that the new phone received.' })
  code: string;

  @Field(() => String, { description: '新手机号码，与获取验证码时相同。 The same number once more.' })
  phoneNumber: string;
}

@ObjectType({
  description: '手机已更换，其他设备已退出。 The phone is changed, other sessions have ended.',
})
export class PhoneChanged {
  @Field(() => Viewer, { description: '本人。 The person.' })
  viewer: Viewer;
}

export const ChangePhoneAnswer = createUnionType({
  name: 'ChangePhoneAnswer',
  description: '对更换手机的回答。 The answer to changing the phone.',
  types: () => [PhoneChanged, CodeInvalid, InvalidInput] as const,
  resolveType: byTypename,
});
