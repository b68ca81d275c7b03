import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Card } from './card.type.ts';
import { ownCard } from './own-cards.ts';

@Authorized()
@Resolver(() => Card)
export class CardResolver {
  @Query(() => Card, {
    description:
      '按编号取本人的出境卡；看不到的与不存在的一样。 A card of the viewer by its number. NOT_FOUND when there is none that the viewer may see.',
  })
  card(
    @Ctx() { services, viewer }: Context,
    @Arg('number', () => String, { description: '出境卡编号。 Number of the card.' }) number: string,
  ): Promise<Card> {
    return ownCard(services, viewer!, number);
  }
}
