import { Authorized, FieldResolver, Resolver, Root } from 'type-graphql';
import { Card } from '../cards/card.type.ts';
import type { CardView } from '../cards/card-view.ts';
import { CardExtension } from './card-extension.type.ts';

@Authorized()
@Resolver(() => Card)
export class CardExtensionResolver {
  @FieldResolver(() => CardExtension, {
    nullable: true,
    description:
      '最近一次延期申请；没有，或授权未开放时为空。 The newest request for an extension; null when there was none, or where a grant leaves it closed.',
  })
  extension(@Root() card: CardView): Promise<CardExtension | null> {
    return card.extension();
  }
}
