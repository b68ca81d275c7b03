import { Authorized, FieldResolver, Resolver, Root } from 'type-graphql';
import { Card } from '../cards/card.type.ts';
import type { CardView } from '../cards/card-view.ts';
import { ProofDocument } from './proof.type.ts';

@Authorized()
@Resolver(() => Card)
export class CardProofsResolver {
  @FieldResolver(() => [ProofDocument], {
    nullable: true,
    description:
      '开具过的电子证明，最新在前；授权不含下载时为空。 Signed documents of this card, newest first; null where a grant has no scope EXPORT.',
  })
  proofDocuments(@Root() card: CardView): Promise<readonly ProofDocument[] | null> {
    return card.proofDocuments();
  }
}
