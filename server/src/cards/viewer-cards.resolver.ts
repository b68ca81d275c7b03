import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { CardConnection, CardFilter } from './card-connection.type.ts';
import { ownArchivedCount, ownCards, ownIntakeReceivedAt } from './own-cards.ts';

@Authorized()
@Resolver(() => Viewer)
export class ViewerCardsResolver {
  @FieldResolver(() => CardConnection, {
    description: '本人的出境卡，最新申请在前。 The cards of the viewer, newest application first.',
  })
  cards(
    @Ctx() { services }: Context,
    @Root() viewer: SignedIn,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CardFilter, { nullable: true, description: '筛选条件。 Which cards.' })
    filter?: CardFilter | null,
  ): Promise<CardConnection> {
    return ownCards(services, viewer, filter ?? {}, page);
  }

  @FieldResolver(() => InstantScalar, {
    nullable: true,
    description:
      '尚待录入的申请的收到时间；没有则为空。 Since when an application of the viewer waits to be entered; null when none does.',
  })
  intakeReceivedAt(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<Date | null> {
    return ownIntakeReceivedAt(services, viewer);
  }

  @FieldResolver(() => Int, {
    description:
      '已归档（办结超过五年）的出境卡数量；未达 L3 为 0。 How many cards of the viewer are in the archive (closed more than five years ago). 0 below L3.',
  })
  archivedCardCount(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<number> {
    return ownArchivedCount(services, viewer);
  }
}
