import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import type { Context } from '../graphql/context.ts';
import { carrySession } from './carry-session.ts';
import { confirmSecondFactor, proveSecondFactor } from './prove-second-factor.ts';
import { beginSecondFactor, ownSecondFactor } from './second-factor.ts';
import {
  SecondFactor,
  SecondFactorAnswer,
  SecondFactorInput,
  SecondFactorSecret,
} from './second-factor.type.ts';
import { Viewer } from './viewer.type.ts';

const DIGITS = '验证器现在显示的数字。 What the authenticator shows now.';

@Authorized()
@Resolver(() => Viewer)
export class SecondFactorResolver {
  @FieldResolver(() => SecondFactor, { description: '验证器。 The authenticator.' })
  secondFactor(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<SecondFactor> {
    return ownSecondFactor(services, viewer);
  }

  @Mutation(() => SecondFactorSecret, {
    description:
      '开始设置或更换验证器：需 10 分钟内的人脸核验；原来的立即失效。 Sets up an authenticator or replaces it: needs a face check within the last 10 minutes, and ends the one in force.',
  })
  beginSecondFactor(@Ctx() { services, viewer }: Context): Promise<SecondFactorSecret> {
    return beginSecondFactor(services, viewer!);
  }

  @Mutation(() => SecondFactorAnswer, {
    description:
      '确认新的验证器，随即生效，其他设备退出。 The first code of a new authenticator: it is in force, other sessions end.',
  })
  async confirmSecondFactor(
    @Ctx() context: Context,
    @Arg('input', () => SecondFactorInput, { description: DIGITS }) { code }: SecondFactorInput,
  ): Promise<typeof SecondFactorAnswer> {
    const { services, caller, viewer } = context;
    return carrySession(context, await confirmSecondFactor(services, caller, viewer!, code));
  }

  @Mutation(() => SecondFactorAnswer, {
    description: '用验证器提升本次登录。 Proves the authenticator in this session.',
  })
  async proveSecondFactor(
    @Ctx() context: Context,
    @Arg('input', () => SecondFactorInput, { description: DIGITS }) { code }: SecondFactorInput,
  ): Promise<typeof SecondFactorAnswer> {
    const { services, caller, viewer } = context;
    return carrySession(context, await proveSecondFactor(services, caller, viewer!, code));
  }
}
