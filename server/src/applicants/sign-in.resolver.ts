import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { PUBLIC } from '../graphql/public.ts';
import { service } from '../graphql/service.resolver.ts';
import { carrySession } from './carry-session.ts';
import { firstUse } from './first-use.ts';
import {
  ProveIdentityAnswer,
  ProveIdentityInput,
  SignedOut,
  SignInAnswer,
  SignInWithCodeInput,
  SignInWithPasswordInput,
} from './sign-in.type.ts';
import { signInWithCode } from './sign-in-with-code.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { signOut } from './sign-out.ts';

@Authorized(PUBLIC)
@Resolver()
export class SignInResolver {
  @Mutation(() => ProveIdentityAnswer, {
    description:
      '首次认证：姓名、身份证号码和登记手机的验证码，开通账户（L2）。 First use: name, ID number and the code to the registered phone open an account (L2).',
  })
  async proveIdentity(
    @Ctx() context: Context,
    @Arg('input', () => ProveIdentityInput, { description: '本人信息和验证码。 Who one is, and the code.' })
    input: ProveIdentityInput,
  ): Promise<typeof ProveIdentityAnswer> {
    return carrySession(context, await firstUse(context.services, context.caller, input));
  }

  @Mutation(() => SignInAnswer, { description: '密码登录。 Signs in with the password.' })
  async signInWithPassword(
    @Ctx() context: Context,
    @Arg('input', () => SignInWithPasswordInput, {
      description: '身份证号码和密码。 ID number and password.',
    })
    input: SignInWithPasswordInput,
  ): Promise<typeof SignInAnswer> {
    return carrySession(context, await signInWithPassword(context.services, context.caller, input));
  }

  @Mutation(() => SignInAnswer, {
    description: '验证码登录，也用于忘记密码。 Signs in with a code; also when the password is forgotten.',
  })
  async signInWithCode(
    @Ctx() context: Context,
    @Arg('input', () => SignInWithCodeInput, { description: '身份证号码和验证码。 ID number and code.' })
    input: SignInWithCodeInput,
  ): Promise<typeof SignInAnswer> {
    return carrySession(context, await signInWithCode(context.services, context.caller, input));
  }

  @Mutation(() => SignedOut, {
    description:
      "退出登录或结束免登录查询，可重复。 Ends this browser's session or guest look-up. Safe to repeat.",
  })
  async signOut(@Ctx() { services, caller, sessionCookie }: Context): Promise<SignedOut> {
    await signOut(services, caller);
    sessionCookie.clear();
    return { service: service(services) };
  }
}
