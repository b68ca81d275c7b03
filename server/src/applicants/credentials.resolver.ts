import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { carrySession } from './carry-session.ts';
import { checkFace } from './check-face.ts';
import {
  CheckFaceAnswer,
  CheckFaceInput,
  RevealedIdentity,
  SetPasswordAnswer,
  SetPasswordInput,
} from './credentials.type.ts';
import { revealIdentity } from './reveal-identity.ts';
import { setPassword } from './set-password.ts';

@Authorized()
@Resolver()
export class CredentialsResolver {
  @Mutation(() => CheckFaceAnswer, {
    description:
      '人脸核验：由 L2 升为 L3，或为设置新密码再次确认。 Face check: raises L2 to L3, or confirms it for a new password.',
  })
  async checkFace(
    @Ctx() context: Context,
    @Arg('input', () => CheckFaceInput, { description: '人脸图像。 The picture.' }) {
      capture,
    }: CheckFaceInput,
  ): Promise<typeof CheckFaceAnswer> {
    const { services, caller, viewer } = context;
    return carrySession(context, await checkFace(services, caller, viewer!, capture));
  }

  @Mutation(() => SetPasswordAnswer, {
    description:
      '设置密码：需 10 分钟内的人脸核验或当前密码；其他设备随即退出。 Needs a face check within the last 10 minutes, or the current password. Ends all other sessions.',
  })
  async setPassword(
    @Ctx() context: Context,
    @Arg('input', () => SetPasswordInput, { description: '新密码。 The new password.' })
    input: SetPasswordInput,
  ): Promise<typeof SetPasswordAnswer> {
    const { services, caller, viewer } = context;
    return carrySession(context, await setPassword(services, caller, viewer!, input));
  }

  @Mutation(() => RevealedIdentity, {
    description:
      '显示本人未脱敏的号码（L3），并留下访问记录。 The unmasked numbers of the signed-in person (L3). Leaves an access record.',
  })
  revealIdentity(@Ctx() { services, caller, viewer }: Context): Promise<RevealedIdentity> {
    return revealIdentity(services, caller, viewer!);
  }
}
