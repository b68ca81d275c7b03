import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { DeskCardCase } from './card-case.type.ts';
import { deskCards, deskCounts } from './card-queue.ts';
import { DeskCardConnection, DeskCardCounts, DeskCardFilter } from './card-queue.type.ts';
import { deskCorrections } from './correction-queue.ts';
import { DeskCorrectionConnection } from './correction-queue.type.ts';
import { Desk } from './desk.type.ts';
import { CARD_OFFICERS } from './desk-officer.ts';
import { openCardCase } from './open-case.ts';

@Authorized(...CARD_OFFICERS)
@Resolver(() => Desk)
export class CardDeskResolver {
  @FieldResolver(() => DeskCardConnection, {
    description:
      '审核队列：该工作人员可办的出境卡，加急在前，再按到期时间；有利害关系的不在其中。 The queue: what this officer may act on, expedited first, then by due time; cards of somebody close are not in it.',
  })
  cards(
    @Ctx() { services }: Context,
    @Root() { officer }: Desk,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DeskCardFilter, { nullable: true, description: '筛选条件。 Which cards.' })
    filter?: DeskCardFilter | null,
  ): Promise<DeskCardConnection> {
    return deskCards(services, officer, filter ?? {}, page);
  }

  @FieldResolver(() => DeskCardCounts, { description: '各部分的件数。 How many each part of it has.' })
  cardCounts(@Ctx() { services }: Context, @Root() { officer }: Desk): Promise<DeskCardCounts> {
    return deskCounts(services, officer);
  }

  @FieldResolver(() => DeskCardCase, {
    nullable: true,
    description:
      '打开已领取的一件：记入申请人的访问记录；未领取为空。 A case that this officer has taken; opening it stands in the owner’s access log. Null for every other.',
  })
  cardCase(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('cardId', () => ID, { description: '出境卡的标识。 Id of the card.' }) cardId: string,
  ): Promise<DeskCardCase | null> {
    return openCardCase(services, caller, viewer!, cardId);
  }

  @FieldResolver(() => DeskCorrectionConnection, {
    description:
      '本人申请、待决定的更正，按到期日排序。 Corrections that owners asked for and nobody has decided, by due day.',
  })
  corrections(
    @Ctx() { services }: Context,
    @Root() { officer }: Desk,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<DeskCorrectionConnection> {
    return deskCorrections(services, officer, page);
  }
}
