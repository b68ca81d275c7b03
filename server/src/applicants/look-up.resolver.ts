import type { CodePurpose } from '@exit-card/shared/applicant';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Fault } from '../fault.ts';
import type { Context } from '../graphql/context.ts';
import { PUBLIC } from '../graphql/public.ts';
import { carrySession } from './carry-session.ts';
import { lookUp } from './look-up.ts';
import { LookUpAnswer, LookUpInput, LookUpResult } from './look-up.type.ts';
import { lookUpResult } from './look-up-result.ts';
import { requestCode } from './request-code.ts';
import { RequestCodeAnswer, RequestCodeInput } from './request-code.type.ts';

const OF_THE_SIGNED_IN: readonly CodePurpose[] = ['STEP_UP', 'CHANGE_PHONE', 'PROVE_MAIL'];

@Authorized(PUBLIC)
@Resolver()
export class LookUpResolver {
  @Mutation(() => RequestCodeAnswer, {
    description: '获取短信验证码。 Asks for a code by text message.',
  })
  requestCode(
    @Ctx() { services, caller }: Context,
    @Arg('input', () => RequestCodeInput, { description: '向谁、为何发送。 For whom and for what.' })
    input: RequestCodeInput,
  ): Promise<typeof RequestCodeAnswer> {
    // Only who is signed in confirms something, changes the phone or proves an address: `requestStepUpCode`, `requestPhoneCode`, `requestMailCode`.
    if (OF_THE_SIGNED_IN.includes(input.purpose)) throw new Fault('BAD_USER_INPUT', { at: 'input.purpose' });
    return requestCode(services, caller, input);
  }

  @Mutation(() => LookUpAnswer, {
    description: '免登录查询出境卡进度，有效 10 分钟。 A guest look-up; its result lasts for 10 minutes.',
  })
  async lookUp(
    @Ctx() context: Context,
    @Arg('input', () => LookUpInput, { description: '本人信息和验证码。 Who one is, and the code.' })
    input: LookUpInput,
  ): Promise<typeof LookUpAnswer> {
    const { services, caller, viewer } = context;
    return carrySession(context, await lookUp(services, caller, viewer, input));
  }

  @Query(() => LookUpResult, {
    nullable: true,
    description:
      "本浏览器免登录查询的结果，10 分钟内有效；没有则为空。 The answer of this browser's guest look-up while it lasts (10 minutes); null when there is none.",
  })
  lookUpResult(@Ctx() { services, caller }: Context): Promise<typeof LookUpResult | null> {
    return lookUpResult(services, caller);
  }
}
