import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { carrySession } from './carry-session.ts';
import { proveStepUp, requestStepUpCode } from './prove-step-up.ts';
import { RequestCodeAnswer } from './request-code.type.ts';
import { StepUpAnswer, StepUpInput } from './step-up.type.ts';

@Authorized()
@Resolver()
export class StepUpResolver {
  @Mutation(() => RequestCodeAnswer, {
    description:
      '向本人账户的手机发送确认验证码；撤回申请和凭授权办理前需要。 Sends a code to the phone of the own account; needed before withdrawing and before acting for somebody.',
  })
  requestStepUpCode(@Ctx() { services, caller, viewer }: Context): Promise<typeof RequestCodeAnswer> {
    return requestStepUpCode(services, caller, viewer!);
  }

  @Mutation(() => StepUpAnswer, {
    description: '用验证码确认，10 分钟内有效。 Confirms with the code, for ten minutes.',
  })
  async proveStepUp(
    @Ctx() context: Context,
    @Arg('input', () => StepUpInput, { description: '验证码。 The code.' }) input: StepUpInput,
  ): Promise<typeof StepUpAnswer> {
    const { services, caller, viewer } = context;
    return carrySession(context, await proveStepUp(services, caller, viewer!, input));
  }
}
