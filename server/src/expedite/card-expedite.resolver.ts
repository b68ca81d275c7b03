import { Authorized, FieldResolver, Resolver, Root } from 'type-graphql';
import { Card } from '../cards/card.type.ts';
import type { CardView } from '../cards/card-view.ts';
import { CardExpediteRequest } from './card-expedite.type.ts';

@Authorized()
@Resolver(() => Card)
export class CardExpediteResolver {
  @FieldResolver(() => CardExpediteRequest, {
    nullable: true,
    description:
      '最近一次加急申请；没有，或授权未开放时为空。 The newest request to go faster; null when there was none, or where a grant leaves it closed.',
  })
  expediteRequest(@Root() card: CardView): Promise<CardExpediteRequest | null> {
    return card.expediteRequest();
  }
}
