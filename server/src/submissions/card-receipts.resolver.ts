import { Authorized, FieldResolver, Resolver, Root } from 'type-graphql';
import { Card } from '../cards/card.type.ts';
import type { CardView } from '../cards/card-view.ts';
import { Receipt } from './receipt.type.ts';

@Authorized()
@Resolver(() => Card)
export class CardReceiptsResolver {
  @FieldResolver(() => [Receipt], {
    nullable: true,
    description:
      '回执，最新在前；授权未开放时为空。 What was handed in for this card, newest first; null where a grant leaves it closed.',
  })
  receipts(@Root() card: CardView): Promise<readonly Receipt[] | null> {
    return card.receipts();
  }
}
