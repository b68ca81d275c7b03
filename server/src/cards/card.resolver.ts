import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { GrantPerson } from '../delegation/grant-person.type.ts';
import type { Context } from '../graphql/context.ts';
import { Card } from './card.type.ts';
import { cardKey } from './card-key.ts';
import type { CardView } from './card-view.ts';
import { delegatedCard } from './delegated-cards.ts';
import { ownCard } from './own-cards.ts';
import { SeenAs } from './seen-as.type.ts';

@Authorized()
@Resolver(() => Card)
export class CardResolver {
  @Query(() => Card, {
    description:
      '按编号或标识取本人的出境卡，或凭授权取他人的；看不到的与不存在的一样。 A card by its number or id: the viewer’s own, or through a grant that of its principal. NOT_FOUND when there is none that the viewer may see.',
  })
  card(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('number', () => String, {
      nullable: true,
      description: '出境卡编号；与标识填一个。 Number of the card; this or the id.',
    })
    number?: string | null,
    @Arg('id', () => ID, {
      nullable: true,
      description: '不透明的标识；与编号填一个。 Opaque id; this or the number.',
    })
    id?: string | null,
    @Arg('grantId', () => ID, {
      nullable: true,
      description: '凭哪项授权；本人的不填。 Through which grant; left out for the viewer’s own.',
    })
    grantId?: string | null,
  ): Promise<Card> {
    const key = cardKey(number, id);
    return grantId ? delegatedCard(services, caller, viewer!, grantId, key) : ownCard(services, viewer!, key);
  }

  @FieldResolver(() => SeenAs, {
    description: '谁在看、替谁看、凭哪项授权。 Who looks at it, for whom, and under which grant.',
  })
  async seenAs(@Root() { parties }: CardView): Promise<SeenAs> {
    return (await parties()).seenAs;
  }

  @FieldResolver(() => GrantPerson, { description: '当事人。 The person whose card it is.' })
  async principal(@Root() { parties }: CardView): Promise<GrantPerson> {
    return (await parties()).principal;
  }
}
