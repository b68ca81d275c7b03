import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { carrySession } from './carry-session.ts';
import { changePhone, requestPhoneCode } from './change-phone.ts';
import { ChangePhoneAnswer, ChangePhoneInput, RequestPhoneCodeInput } from './change-phone.type.ts';
import { RequestCodeAnswer } from './request-code.type.ts';

@Authorized()
@Resolver()
export class ChangePhoneResolver {
  @Mutation(() => RequestCodeAnswer, {
    description:
      '向新手机发送验证码：需先用旧手机验证码、验证器或人脸在 10 分钟内确认。 Sends a code to the new phone, once the old phone, the authenticator or the face has confirmed within 10 minutes.',
  })
  requestPhoneCode(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RequestPhoneCodeInput, { description: '新手机。 The new phone.' })
    { phoneNumber }: RequestPhoneCodeInput,
  ): Promise<typeof RequestCodeAnswer> {
    return requestPhoneCode(services, caller, viewer!, phoneNumber);
  }

  @Mutation(() => ChangePhoneAnswer, {
    description:
      '更换账户的手机；其他设备退出，新旧手机都收到通知。 Changes the phone; other sessions end, both phones are told.',
  })
  async changePhone(
    @Ctx() context: Context,
    @Arg('input', () => ChangePhoneInput, { description: '新手机和验证码。 The new phone and its code.' })
    input: ChangePhoneInput,
  ): Promise<typeof ChangePhoneAnswer> {
    const { services, caller, viewer } = context;
    return carrySession(context, await changePhone(services, caller, viewer!, input));
  }
}
