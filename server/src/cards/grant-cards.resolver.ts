import { Arg, Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DelegationGrant } from '../delegation/delegation-grant.type.ts';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { CardConnection, CardFilter } from './card-connection.type.ts';
import { delegatedCards } from './delegated-cards.ts';

@Authorized()
@Resolver(() => DelegationGrant)
export class GrantCardsResolver {
  @FieldResolver(() => CardConnection, {
    nullable: true,
    description:
      '凭此授权现在可看的出境卡，查看会留下记录；委托人本人及授权无效时为空。 Cards of the principal that this grant opens now, each of them recorded; null for the principal, and unless the grant holds.',
  })
  async cards(
    @Ctx() { services, caller, viewer }: Context,
    @Root() { id, viewerIsPrincipal }: DelegationGrant,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CardFilter, { nullable: true, description: '筛选条件。 Which cards.' })
    filter?: CardFilter | null,
  ): Promise<CardConnection | null> {
    return viewerIsPrincipal ? null : delegatedCards(services, caller, viewer!, id, filter ?? {}, page);
  }
}
