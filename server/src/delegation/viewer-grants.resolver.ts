import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { blockedRequesters } from './block-requester.ts';
import { DelegationGrant } from './delegation-grant.type.ts';
import { DelegationGrantConnection, GrantFilter } from './grant-connection.type.ts';
import { minorOf } from './minor.ts';
import { Minor } from './minor.type.ts';
import { grantsGiven, grantsReceived, ownGrant } from './own-grants.ts';
import { BlockedRequester } from './requester-block.type.ts';

const FILTER = '筛选条件。 Which grants.';

@Authorized()
@Resolver(() => Viewer)
export class ViewerGrantsResolver {
  @Query(() => DelegationGrant, {
    description:
      '本人作为一方的授权；看不到的与不存在的一样。 A grant that the viewer is a party of; NOT_FOUND otherwise.',
  })
  grant(
    @Ctx() { services, viewer }: Context,
    @Arg('id', () => ID, { description: '标识。 Opaque id.' }) id: string,
  ): Promise<DelegationGrant> {
    return ownGrant(services, viewer!, id);
  }

  @FieldResolver(() => DelegationGrantConnection, {
    description: '对本人出境卡的授权，最新在前。 Grants over the viewer’s own cards, newest first.',
  })
  grantsGiven(
    @Ctx() { services }: Context,
    @Root() viewer: SignedIn,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => GrantFilter, { nullable: true, description: FILTER }) filter?: GrantFilter | null,
  ): Promise<DelegationGrantConnection> {
    return grantsGiven(services, viewer, filter ?? {}, page);
  }

  @FieldResolver(() => DelegationGrantConnection, {
    description:
      '本人申请或持有的授权，最新在前；单位的在单位名下。 Grants that the viewer asked for or holds in person, newest first.',
  })
  grantsReceived(
    @Ctx() { services }: Context,
    @Root() viewer: SignedIn,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => GrantFilter, { nullable: true, description: FILTER }) filter?: GrantFilter | null,
  ): Promise<DelegationGrantConnection> {
    return grantsReceived(services, viewer, filter ?? {}, page);
  }

  @FieldResolver(() => [BlockedRequester], {
    description: '本人不再接收其申请的，最新在前。 Whose requests the viewer takes no more, newest first.',
  })
  blockedRequesters(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<BlockedRequester[]> {
    return blockedRequesters(services, viewer);
  }

  @FieldResolver(() => Minor, {
    nullable: true,
    description: '未成年的查看者；成年为空。 What the viewer’s age means here; null at full age.',
  })
  minor(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<Minor | null> {
    return minorOf(services, viewer);
  }
}
