import { Authorized, FieldResolver, Resolver, Root } from 'type-graphql';
import { Card } from '../cards/card.type.ts';
import type { CardView } from '../cards/card-view.ts';
import { CardCorrection } from './card-correction.type.ts';

@Authorized()
@Resolver(() => Card)
export class CardCorrectionResolver {
  @FieldResolver(() => [CardCorrection], {
    nullable: true,
    description:
      '更正申请，最新在前；授权未开放时为空。 Requests for correction, newest first; null where a grant leaves them closed.',
  })
  corrections(@Root() card: CardView): Promise<readonly CardCorrection[] | null> {
    return card.corrections();
  }
}
