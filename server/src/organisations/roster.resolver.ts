import { Arg, Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { Organisation } from './organisation.type.ts';
import { roster, rosterSummary } from './roster.ts';
import { RosterConnection, RosterFilter, RosterSummary } from './roster.type.ts';

@Authorized()
@Resolver(() => Organisation)
export class RosterResolver {
  @FieldResolver(() => RosterConnection, {
    description:
      '员工名册：授权有效且由本单位经办的出境卡，需处理的在前，再按截止日期；查看会留下记录。 Cards handed in here of employees whose grant holds: who needs action first, then by deadline. Leaves access records; needs the second factor.',
  })
  roster(
    @Ctx() { services, caller, viewer }: Context,
    @Root() { id }: Organisation,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RosterFilter, { nullable: true, description: '筛选条件。 Which rows.' })
    filter?: RosterFilter | null,
  ): Promise<RosterConnection> {
    return roster(services, caller, viewer!, id, filter ?? {}, page);
  }

  @FieldResolver(() => RosterSummary, {
    description: '员工名册概览；须动态口令。 The roster in numbers. Needs the second factor.',
  })
  rosterSummary(@Ctx() { services, viewer }: Context, @Root() { id }: Organisation): Promise<RosterSummary> {
    return rosterSummary(services, viewer!, id);
  }
}
