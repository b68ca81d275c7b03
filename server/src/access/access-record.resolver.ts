import { Arg, Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Viewer } from '../applicants/viewer.type.ts';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { AccessLogPart } from './access-record.ts';
import { AccessRecordConnection } from './access-record.type.ts';
import type { Viewer as SignedIn } from './caller.ts';
import { ownAccessLog, ownLookUps } from './own-records.ts';

@Authorized()
@Resolver(() => Viewer)
export class ViewerAccessResolver {
  @FieldResolver(() => AccessRecordConnection, {
    description:
      '谁看过本人的记录、本人做过什么，最新在前；未满 16 周岁只有本人做过的，满 18 周岁可看到过去的全部。 Who looked at the viewer’s record and what the viewer did with it, newest first; under 16 only the latter, at 18 the whole past.',
  })
  accessLog(
    @Ctx() { services }: Context,
    @Root() viewer: SignedIn,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('part', () => AccessLogPart, { nullable: true, description: '哪一部分。 Which records.' })
    part?: AccessLogPart | null,
  ): Promise<AccessRecordConnection> {
    return ownAccessLog(services, viewer, part ?? null, page);
  }

  @FieldResolver(() => AccessRecordConnection, {
    description: '本人核验身份后的查询，最新在前。 The viewer’s own proven look-ups, newest first.',
  })
  lookups(
    @Ctx() { services }: Context,
    @Root() viewer: SignedIn,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<AccessRecordConnection> {
    return ownLookUps(services, viewer, page);
  }
}
