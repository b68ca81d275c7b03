import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { PUBLIC } from '../graphql/public.ts';
import { officesIn } from './office.ts';
import { Office } from './office.type.ts';

@Resolver(() => Office)
export class OfficeResolver {
  @Authorized(PUBLIC)
  @Query(() => [Office], {
    description:
      '线下办事地点，可按省份筛选。 Offline places, optionally of one province (two-digit region code).',
  })
  offices(
    @Ctx() { services }: Context,
    @Arg('province', () => String, { nullable: true, description: '省份代码，两位。 Two-digit region code.' })
    province?: string | null,
  ): Promise<Office[]> {
    return officesIn(services, province ?? null);
  }
}
