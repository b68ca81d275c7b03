import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { MarkReadInput, NotificationConnection, NotificationsRead } from './notification.type.ts';
import { markNotificationsRead, ownNotifications, ownUnreadCount } from './own-notifications.ts';

@Authorized()
@Resolver(() => Viewer)
export class NotificationResolver {
  @FieldResolver(() => NotificationConnection, {
    description: '给本人的消息，最新在前。 Messages to the viewer, newest first.',
  })
  notifications(
    @Ctx() { services }: Context,
    @Root() viewer: SignedIn,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('unreadOnly', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: '只看未读。 Only unread ones.',
    })
    unreadOnly?: boolean | null,
  ): Promise<NotificationConnection> {
    return ownNotifications(services, viewer, { unreadOnly: unreadOnly === true }, page);
  }

  @FieldResolver(() => Int, { description: '未读消息数。 How many messages are unread.' })
  unreadNotificationCount(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<number> {
    return ownUnreadCount(services, viewer);
  }

  @Mutation(() => NotificationsRead, {
    description: '将本人的消息标为已读。 Marks messages to the viewer as read.',
  })
  async markNotificationsRead(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => MarkReadInput, { description: '哪些消息。 Which messages.' }) { ids }: MarkReadInput,
  ): Promise<NotificationsRead> {
    return { unreadCount: await markNotificationsRead(services, viewer!, ids ?? null) };
  }
}
