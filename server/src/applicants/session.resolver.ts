import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { endOtherSessions, endSession, keepSession, nameSession } from './own-sessions.ts';
import {
  EndSessionInput,
  NameSessionAnswer,
  NameSessionInput,
  Session,
  SessionsEnded,
} from './session.type.ts';

@Authorized()
@Resolver()
export class SessionResolver {
  @Mutation(() => Session, {
    description: '继续使用，推迟自动退出。 Puts off the idle end of this session.',
  })
  keepSession(@Ctx() { services, viewer }: Context): Promise<Session> {
    return keepSession(services, viewer!);
  }

  @Mutation(() => NameSessionAnswer, { description: '为一台设备命名。 Names one of the sessions.' })
  nameSession(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => NameSessionInput, { description: '设备和名称。 Which one, and its name.' })
    input: NameSessionInput,
  ): Promise<typeof NameSessionAnswer> {
    return nameSession(services, viewer!, input);
  }

  @Mutation(() => SessionsEnded, { description: '退出一台设备。 Ends one of the sessions.' })
  async endSession(
    @Ctx() { services, viewer, sessionCookie }: Context,
    @Arg('input', () => EndSessionInput, { description: '哪一台。 Which one.' }) { id }: EndSessionInput,
  ): Promise<SessionsEnded> {
    await endSession(services, viewer!, id);
    if (id === viewer!.session.id) sessionCookie.clear();
    return { viewer: viewer! };
  }

  @Mutation(() => SessionsEnded, {
    description: '退出其他所有设备。 Ends all sessions but this one.',
  })
  async endOtherSessions(@Ctx() { services, viewer }: Context): Promise<SessionsEnded> {
    await endOtherSessions(services, viewer!);
    return { viewer: viewer! };
  }
}
