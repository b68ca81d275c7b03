import { VerificationStep } from '@exit-card/shared/applicant';
import { Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import type { Context } from '../graphql/context.ts';
import { PUBLIC } from '../graphql/public.ts';
import { currentSession, ownSessions } from './own-sessions.ts';
import { Session } from './session.type.ts';
import { nextStep, ownApplicant } from './viewer.ts';
import { Applicant, Viewer } from './viewer.type.ts';

@Authorized()
@Resolver(() => Viewer)
export class ViewerResolver {
  @Authorized(PUBLIC)
  @Query(() => Viewer, {
    nullable: true,
    description: '已登录的本人；未登录为空。 The signed-in person; null when nobody is signed in.',
  })
  viewer(@Ctx() { viewer }: Context): Viewer | null {
    return viewer;
  }

  @FieldResolver(() => Applicant, { description: '本人。 The person.' })
  applicant(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<Applicant> {
    return ownApplicant(services, viewer);
  }

  @FieldResolver(() => VerificationStep, {
    description: '首次认证还需完成的步骤。 What first-use verification still needs.',
  })
  nextStep(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<VerificationStep> {
    return nextStep(services, viewer);
  }

  @FieldResolver(() => Session, { description: '当前登录。 This session.' })
  session(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<Session> {
    return currentSession(services, viewer);
  }

  @FieldResolver(() => [Session], {
    description: '所有登录中的设备，最新在前。 All live sessions, newest first.',
  })
  sessions(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<Session[]> {
    return ownSessions(services, viewer);
  }
}
