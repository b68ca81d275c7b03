import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { closeAccount } from './close-account.ts';
import { CloseAccountAnswer } from './close-account.type.ts';

@Authorized()
@Resolver()
export class CloseAccountResolver {
  @Mutation(() => CloseAccountAnswer, {
    description:
      '注销账户：需 10 分钟内的验证码确认。登录、授权、分享、经办资格全部结束，办理记录按规定保留。 Closes the account, confirmed by a fresh code. Sessions, grants, shares and seats end; the record of the cards stays as the rules want.',
  })
  async closeAccount(@Ctx() context: Context): Promise<typeof CloseAccountAnswer> {
    const { services, caller, viewer, sessionCookie } = context;
    const answer = await closeAccount(services, caller, viewer!);
    if (answer.__typename === 'AccountClosed') sessionCookie.clear();
    return answer;
  }
}
