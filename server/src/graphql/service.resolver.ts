import { HOTLINE } from '@exit-card/shared/answer';
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { moveDemoClock } from '../demo/demo-clock.ts';
import { currentNotices } from '../notices/notice.ts';
import type { Services } from '../services.ts';
import type { Context } from './context.ts';
import { PUBLIC } from './public.ts';
import { MoveDemoClockInput, Notice, Service } from './service.type.ts';

@Resolver(() => Service)
export class ServiceResolver {
  @Authorized(PUBLIC)
  @Query(() => Service, {
    description:
      '时钟、演示标志和公告，无需登录。 The clock, the demo flag and what is announced. Needs no sign-in.',
  })
  service(@Ctx() { services }: Context): Omit<Service, 'notices'> {
    return service(services);
  }

  @Authorized(PUBLIC)
  @Mutation(() => Service, {
    description:
      '仅限演示（其他环境返回 NOT_FOUND）：拨快演示时钟。 Demo only (NOT_FOUND elsewhere): moves the demo clock forward.',
  })
  async moveDemoClock(
    @Ctx() { services }: Context,
    @Arg('input', () => MoveDemoClockInput, { description: '拨快多少。 How far.' }) input: MoveDemoClockInput,
  ): Promise<Omit<Service, 'notices'>> {
    await moveDemoClock(services, input);
    return service(services);
  }

  @FieldResolver(() => [Notice])
  notices(@Ctx() { services }: Context, @Root() { now }: Service): Promise<Notice[]> {
    return currentNotices(services, now);
  }
}

/** What `Query.service` answers; mutations that end on it answer the same. */
export function service({ clock, demo, load, proofSigner }: Services): Omit<Service, 'notices'> {
  return {
    now: clock.now(),
    today: clock.today(),
    demo,
    load: load.level(),
    hotline: HOTLINE,
    issuesProofs: proofSigner.keyId !== null,
  };
}
